package org.daybook.server.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that takes place.
///
/// @param id the same whatever becomes of it
/// @param revision grows whenever it changes
/// @param changedAt when it changed last
/// @param location where, or null
public record CalendarEvent(
    UUID id,
    long revision,
    Instant changedAt,
    Instant startsAt,
    Instant endsAt,
    String summary,
    @Nullable String location,
    Status status) {

  /// How sure it is.
  public enum Status {
    CONFIRMED,
    /// A seat is kept that is not paid.
    TENTATIVE,
    CANCELLED
  }
}
