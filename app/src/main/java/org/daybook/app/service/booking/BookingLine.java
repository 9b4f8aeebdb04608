package org.daybook.app.service.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// A seat of a student at a session, as a card shows it.
///
/// @param startsAt when the session begins, or null where the desk does not know the session
/// @param state how it stands now: one that was kept long enough is expired
/// @param live whether the student has the seat
/// @param cancelObjection what the rule says to cancelling a live one without a reason, or null
/// @param decisions what can be decided about the price of somebody who did not come
/// @param waiting whether the centre has not confirmed it
public record BookingLine(
    UUID bookingId,
    UUID sessionId,
    String course,
    String cohort,
    @Nullable Instant startsAt,
    @Nullable String room,
    BookingKind kind,
    BookingState state,
    Payment payment,
    boolean live,
    @Nullable Reason cancelObjection,
    List<NoShowDecision> decisions,
    boolean waiting) {
  public BookingLine {
    decisions = List.copyOf(decisions);
  }

  /// Whether it is too late to cancel, so that only a reason lets whoever may do it.
  public boolean late() {
    return cancelObjection == Reason.REASON_MISSING;
  }

  /// Whether whoever asked could cancel it.
  public boolean mayCancel() {
    return live && (cancelObjection == null || late());
  }

  /// How the seat is paid, and what became of its price.
  ///
  /// @param packageName of the package that pays it, or null
  public record Payment(
      BookingCharge charge,
      @Nullable BookingMethod method,
      @Nullable String packageName,
      Amount price) {}
}
