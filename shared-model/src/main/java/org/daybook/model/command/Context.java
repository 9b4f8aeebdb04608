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
/// @param bornEpoch the epoch it was captured in: an earlier one when it was carried over
/// @param bornSequence its number there
public record Context(
    UUID organisationId,
    UUID branchId,
    UUID deviceId,
    int epoch,
    long sequence,
    UUID actorId,
    Instant capturedAt,
    int bornEpoch,
    long bornSequence) {
  /// The id of the item for Attention that an operation may cause.
  public static final int ATTENTION_ORDINAL = 1_000;

  /// Most rows of one operation that take new ids, besides the item for Attention.
  private static final int MOST_NEW_ROWS = 16;

  /// Of an operation that is sent as it was captured.
  public Context(
      UUID organisationId,
      UUID branchId,
      UUID deviceId,
      int epoch,
      long sequence,
      UUID actorId,
      Instant capturedAt) {
    this(organisationId, branchId, deviceId, epoch, sequence, actorId, capturedAt, epoch, sequence);
  }

  /// The device as which the centre itself writes operations of an organisation. No desk has its
  /// id, and none can push under it.
  public static UUID centreIn(UUID organisationId) {
    return RowIds.ofParents("centre", organisationId);
  }

  /// Whether the centre itself does it, for a student or as a job, and no desk.
  public boolean byCentre() {
    return deviceId.equals(centreIn(organisationId));
  }

  /// The same of an operation that was captured under an earlier identity.
  public Context born(int inEpoch, long withSequence) {
    return new Context(
        organisationId,
        branchId,
        deviceId,
        epoch,
        sequence,
        actorId,
        capturedAt,
        inEpoch,
        withSequence);
  }

  /// Whether it is sent under another identity than it was captured under.
  public boolean isCarried() {
    return bornEpoch != epoch;
  }

  /// The id of the ordinal-th row that this operation creates; the same on desk and server, and the
  /// same under whatever identity the operation is sent, because people and later operations may
  /// have named it already.
  public UUID newId(int ordinal) {
    if (ordinal != ATTENTION_ORDINAL && (ordinal < 0 || ordinal >= MOST_NEW_ROWS)) {
      throw new IllegalArgumentException("an operation has no new row " + ordinal);
    }
    return RowIds.ofOperation(deviceId, bornEpoch, bornSequence, ordinal, capturedAt);
  }

  /// Whether [#newId] gives this id for any ordinal.
  public boolean mints(UUID id) {
    for (int ordinal = 0; ordinal < MOST_NEW_ROWS; ordinal++) {
      if (newId(ordinal).equals(id)) {
        return true;
      }
    }
    return newId(ATTENTION_ORDINAL).equals(id);
  }
}
