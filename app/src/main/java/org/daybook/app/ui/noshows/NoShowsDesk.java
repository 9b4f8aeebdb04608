package org.daybook.app.ui.noshows;

import java.util.List;
import java.util.UUID;
import org.daybook.app.service.booking.UndecidedNoShow;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.desk.CaptureResult;

/// What the queue asks of the desk, in the name of whoever is signed in. Not on the drawing thread.
public interface NoShowsDesk {

  /// The oldest first.
  List<UndecidedNoShow> undecided();

  /// Whether the person may decide.
  boolean mayDecide();

  CaptureResult decide(UUID bookingId, NoShowDecision decision, String reason);
}
