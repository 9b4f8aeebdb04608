package org.daybook.model.command;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.value.RowIds;

/// Who did it, where and when, as the operation's envelope says.
///
/// @param organisationId the device's organisation
/// @param branchId the branch the operation was captured for
/// @param deviceId the device that captured it
/// @param epoch the device's epoch
/// @param sequence the operation's number in that epoch
/// @param actorId the staff member
/// @param capturedAt device time, whole milliseconds; evidence, never order
public record Context(
    UUID organisationId,
    UUID branchId,
    UUID deviceId,
    int epoch,
    long sequence,
    UUID actorId,
    Instant capturedAt) {

  /// The id of the ordinal-th row that this operation creates; the same on desk and server.
  public UUID newId(int ordinal) {
    return RowIds.ofOperation(deviceId, epoch, sequence, ordinal, capturedAt);
  }
}
