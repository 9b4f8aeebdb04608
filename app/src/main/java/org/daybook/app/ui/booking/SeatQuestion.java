package org.daybook.app.ui.booking;

import java.time.Instant;
import java.util.UUID;

/// Who shall have a seat at which session. One of the two is known, the other is sought.
public sealed interface SeatQuestion {

  /// Names the gesture that answers it.
  UUID intentId();

  /// The screen on which it was asked, and over which it lies.
  String over();

  /// At which session a student shall have a seat.
  record OfStudent(UUID intentId, String over, UUID studentId, String name)
      implements SeatQuestion {}

  /// Who shall have a seat at a session.
  ///
  /// @param cohort whose session it is
  record AtSession(UUID intentId, String over, UUID sessionId, String cohort, Instant startsAt)
      implements SeatQuestion {}
}
