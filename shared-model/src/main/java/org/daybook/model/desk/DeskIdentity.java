package org.daybook.model.desk;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.operation.Envelope;

/// Who this desk is since its enrolment.
///
/// @param deviceId the device
/// @param epoch which of its lives
/// @param organisationId its organisation
/// @param branchId its branch
public record DeskIdentity(UUID deviceId, int epoch, UUID organisationId, UUID branchId) {

  /// The context of an operation that this desk captured.
  public Context contextOf(Envelope envelope) {
    var operation = envelope.operation();
    return new Context(
        organisationId,
        operation.branchId(),
        operation.deviceId(),
        operation.epoch(),
        operation.sequence(),
        operation.actorId(),
        operation.capturedAt(),
        envelope.bornEpoch(),
        envelope.bornSequence());
  }

  Context context(long sequence, UUID actorId, Instant capturedAt) {
    return new Context(organisationId, branchId, deviceId, epoch, sequence, actorId, capturedAt);
  }
}
