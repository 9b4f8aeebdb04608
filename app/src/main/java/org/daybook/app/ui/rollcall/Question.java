package org.daybook.app.ui.rollcall;

import java.util.UUID;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.model.rollcall.AttendanceValue;

/// What must be asked before something can be saved; each answer carries a reason.
public sealed interface Question {

  /// The register is closed: a mark is corrected, not set.
  record Correct(RegisterRow row, AttendanceValue value) implements Question {}

  /// Two desks said different things: which holds?
  record Choose(RegisterRow row, OtherMark other) implements Question {}

  /// The session counts as missed: was it kept on paper?
  record Paper(UUID sessionId) implements Question {}
}
