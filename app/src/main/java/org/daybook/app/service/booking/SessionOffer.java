package org.daybook.app.service.booking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// A session at which a student could have a seat, and what the rule says to that.
///
/// @param seatsLeft free seats, or null when there is no limit
/// @param price what the seat costs, tax included
/// @param means what the student has to pay it with
/// @param missed what a makeup here could be for, the latest first; empty for any other seat
/// @param makesUpSessionId which of them it would be, or null
/// @param objection why the student cannot have the seat as it is wanted, or null
/// @param pays what would pay it; null where nothing is asked now, or there is an objection
/// @param mayOverride whether whoever asks may let the student in although it is full
public record SessionOffer(
    UUID sessionId,
    String course,
    String cohort,
    Instant startsAt,
    Instant endsAt,
    @Nullable String room,
    @Nullable Integer seatsLeft,
    Amount price,
    Means means,
    List<MissedSession> missed,
    @Nullable UUID makesUpSessionId,
    @Nullable Reason objection,
    @Nullable BookingMethod pays,
    boolean mayOverride) {
  public SessionOffer {
    missed = List.copyOf(missed);
  }

  /// Whether nothing but the lack of seats speaks against it.
  public boolean full() {
    return objection == Reason.SEATS_FULL;
  }

  /// What a student could pay a seat with, besides money at the door.
  ///
  /// @param pack the package whose credit would be used, or null where none fits
  /// @param wallet what the wallet has that is not promised to anything else
  public record Means(@Nullable PackageLeft pack, Amount wallet) {}

  /// A package with credits left.
  public record PackageLeft(String name, int remaining) {}
}
