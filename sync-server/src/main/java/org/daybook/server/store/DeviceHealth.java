package org.daybook.server.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.device.DeviceState;
import org.jspecify.annotations.Nullable;

/// A desk and the latest of it.
///
/// @param reason why it is out of service, or null
/// @param seen what the server saw; empty where it never came back after its enrolment
/// @param told what it said of itself; empty where it said nothing yet
public record DeviceHealth(
    UUID id,
    String name,
    UUID branchId,
    String branch,
    DeviceState state,
    @Nullable String reason,
    Instant enrolledAt,
    Optional<Seen> seen,
    Optional<Told> told) {

  /// What the server saw.
  ///
  /// @param at its last request
  /// @param protocol the protocol of its last pull, or null
  /// @param behind how many versions its cursors are behind, or null where it never pulled
  /// @param currentAt the last moment at which it is known to have had everything, or null
  public record Seen(
      Instant at,
      @Nullable Integer protocol,
      @Nullable Long behind,
      @Nullable Instant currentAt,
      Optional<Refusal> push,
      Optional<Refusal> pull) {}

  /// What is refused, and since when.
  public record Refusal(String code, Instant since) {}

  /// What it said.
  ///
  /// @param oldestAt when the oldest waiting operation was captured, or null
  /// @param appliedAt when it last applied a pull, or null
  /// @param stuck the code of a cause, or null
  public record Told(
      Instant at,
      String program,
      int waiting,
      @Nullable Instant oldestAt,
      @Nullable Instant appliedAt,
      @Nullable String stuck,
      @Nullable Instant stuckSince) {}
}
