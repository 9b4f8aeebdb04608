package org.daybook.model.simulation;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;

/// Operations that no server can decide, as a defective program would journal them: their envelope
/// is sound, for that the journal itself would not take otherwise.
final class Poison {
  private static final int KINDS = 3;

  private Poison() {}

  static SealedOperation operation(
      DeskIdentity identity, long sequence, Instant capturedAt, long salt) {
    var chance = new SplittableRandom(salt);
    var garbage = new byte[8 + chance.nextInt(40)];
    chance.nextBytes(garbage);
    var kind = chance.nextInt(KINDS);
    var operation =
        new Operation(
            identity.deviceId(),
            identity.epoch(),
            sequence,
            identity.branchId(),
            new UUID(chance.nextLong(), chance.nextLong()),
            0,
            capturedAt,
            new UUID(chance.nextLong(), chance.nextLong()),
            List.of(),
            kind == 0 ? "brew-coffee" : "mark-attendance",
            kind == 1 ? 1_000 : 1,
            garbage,
            null);
    return new SealedOperation(Cbor.encode(operation), null);
  }
}
