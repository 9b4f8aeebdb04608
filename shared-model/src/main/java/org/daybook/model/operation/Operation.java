package org.daybook.model.operation;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The envelope of one command, encoded once: the same bytes are journal entry, hash input, wire
/// and evidence.
///
/// @param deviceId who captured it
/// @param epoch the device's epoch
/// @param sequence its number in that epoch
/// @param branchId the branch it was captured for
/// @param actorId the staff member signed in
/// @param permissionVersion version of the organisation's scope the actor's rights were read at
/// @param capturedAt device time, whole milliseconds
/// @param intentId the gesture's id, repeated by a draft restored after a crash
/// @param needs sequences of the same device's operations without which this one makes no sense
/// @param commandName wire name of the command
/// @param commandVersion its version
/// @param command the command's canonical bytes, personal details erased
/// @param personHash SHA-256 of the salted personal details, or null when it carries none
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Operation(
    UUID deviceId,
    int epoch,
    long sequence,
    UUID branchId,
    UUID actorId,
    long permissionVersion,
    Instant capturedAt,
    UUID intentId,
    List<Long> needs,
    String commandName,
    int commandVersion,
    byte[] command,
    byte @Nullable [] personHash) {

  public Operation {
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(branchId);
    Objects.requireNonNull(actorId);
    Objects.requireNonNull(intentId);
    Objects.requireNonNull(commandName);
    Objects.requireNonNull(command);
    capturedAt = capturedAt.truncatedTo(ChronoUnit.MILLIS);
    needs = List.copyOf(needs);
    if (epoch < 1 || sequence < 1) {
      throw new IllegalArgumentException("epochs and sequences count from 1");
    }
  }

  public OperationId id() {
    return new OperationId(deviceId, epoch, sequence);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Operation that
        && id().equals(that.id())
        && branchId.equals(that.branchId)
        && actorId.equals(that.actorId)
        && permissionVersion == that.permissionVersion
        && capturedAt.equals(that.capturedAt)
        && intentId.equals(that.intentId)
        && needs.equals(that.needs)
        && commandName.equals(that.commandName)
        && commandVersion == that.commandVersion
        && Arrays.equals(command, that.command)
        && Arrays.equals(personHash, that.personHash);
  }

  @Override
  public int hashCode() {
    return Objects.hash(deviceId, epoch, sequence);
  }

  @Override
  public String toString() {
    return commandName + " " + id();
  }
}
