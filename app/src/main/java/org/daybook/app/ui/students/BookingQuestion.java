package org.daybook.app.ui.students;

import java.time.Instant;
import java.util.UUID;
import org.daybook.app.service.booking.BookingLine;
import org.daybook.model.booking.NoShowDecision;
import org.jspecify.annotations.Nullable;

/// What is asked before a seat at a session is given free, or its price is decided.
sealed interface BookingQuestion extends CardInquiry.About {

  /// Names the gesture that answers it.
  UUID intentId();

  String name();

  /// Whether the seat shall be given free, and why where it is too late.
  record Cancel(UUID intentId, UUID studentId, String name, Seat seat, boolean late)
      implements BookingQuestion {}

  /// Why the centre keeps the price, or the student has it back.
  record Decide(UUID intentId, UUID studentId, String name, Seat seat, NoShowDecision decision)
      implements BookingQuestion {}

  /// The seat that it is about.
  ///
  /// @param cohort whose session it is at
  record Seat(UUID bookingId, String cohort, @Nullable Instant startsAt) {
    static Seat of(BookingLine line) {
      return new Seat(line.bookingId(), line.cohort(), line.startsAt());
    }
  }
}
