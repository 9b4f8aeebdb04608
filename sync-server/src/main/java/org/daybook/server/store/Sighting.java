package org.daybook.server.store;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.protocol.HealthReport;
import org.jspecify.annotations.Nullable;

/// What was seen of a device since it was last kept. Null is what was not seen, and leaves what was
/// kept before.
///
/// @param pull what became of its last pull
/// @param push what became of its last push
/// @param told what it said of itself
public record Sighting(
    UUID deviceId,
    UUID organisationId,
    UUID branchId,
    Instant seenAt,
    @Nullable Pull pull,
    @Nullable Answered push,
    @Nullable Told told) {

  /// A request and its answer.
  ///
  /// @param refusal the code of the refusal, or null where it was not refused
  public record Answered(Instant at, @Nullable String refusal) {}

  /// A pull.
  ///
  /// @param reading how far the device has read, or null where that could not be told
  public record Pull(Answered answered, @Nullable Reading reading) {}

  /// How far a device has read.
  ///
  /// @param protocol the version that it speaks
  /// @param organisationVersion how far the device had read
  /// @param branchVersion how far the device had read
  /// @param currentAt the last moment at which it is known to have had everything, or null
  public record Reading(
      int protocol, long organisationVersion, long branchVersion, @Nullable Instant currentAt) {}

  /// A report.
  public record Told(Instant at, HealthReport report) {}
}
