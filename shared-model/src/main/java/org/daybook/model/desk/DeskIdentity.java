package org.daybook.model.desk;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.operation.Envelope;

/// Who this desk is since its enrolment.
///
/// @param deviceId the device
/// @param epoch which of its lives it began in; the journal says in which it is now
/// @param organisationId its organisation
/// @param branchId its branch
public record DeskIdentity(UUID deviceId, int epoch, UUID organisationId, UUID branchId) {

  /// The same desk in another of its lives.
  public DeskIdentity in(int otherEpoch) {
    return new DeskIdentity(deviceId, otherEpoch, organisationId, branchId);
  }

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
