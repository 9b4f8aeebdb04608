package org.daybook.app.ui.rollcall;

import java.util.UUID;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;

/// What must be asked before something can be saved; each answer carries a reason.
public sealed interface Question {

  /// Names the gesture that will save the answer.
  UUID intentId();

  /// The register is closed: a mark is corrected, not set.
  record Correct(UUID intentId, RegisterRow row) implements Question {}

  /// Two desks said different things: which holds?
  record Choose(UUID intentId, RegisterRow row, OtherMark other) implements Question {}

  /// The session counts as missed: was it kept on paper?
  record Paper(UUID intentId, UUID sessionId) implements Question {}
}
