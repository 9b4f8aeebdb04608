package org.daybook.app.service.cash;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who pays for one session at the door.
///
/// @param course what the session is of
/// @param waiting those who have not paid all of it, by name
/// @param paid how many have
public record SessionDoor(
    UUID sessionId, String course, Instant startsAt, List<Waiting> waiting, int paid) {
  public SessionDoor {
    waiting = List.copyOf(waiting);
  }

  /// How many pay there.
  public int all() {
    return waiting.size() + paid;
  }

  /// Somebody who has still to pay.
  ///
  /// @param amountMinor how much, tax included
  public record Waiting(UUID studentId, String name, long amountMinor) {}
}
