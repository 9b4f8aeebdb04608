package org.daybook.app.ui.noshows;

import java.util.List;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.model.booking.NoShowDecision;

/// What was decided last.
///
/// @param about at least one
/// @param reason what was said about it
record Decided(NoShowDecision decision, List<UndecidedNoShow> about, String reason) {
  Decided {
    about = List.copyOf(about);
  }

  /// What the rules allow afterwards: nobody can leave it undecided again.
  NoShowDecision opposite() {
    return decision == NoShowDecision.CAPTURE ? NoShowDecision.RELEASE : NoShowDecision.CAPTURE;
  }
}
