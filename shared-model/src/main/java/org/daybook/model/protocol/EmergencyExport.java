package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.operation.SealedOperation;

/// What a desk has not yet sent, written to a file that somebody carries to the centre: canonical
/// CBOR, file name ending in `.daybook-export`. The centre takes it in as if the desk had pushed
/// it, so an export may be taken in twice, and the desk may still push the same operations later.
///
/// @param protocol version of the wire format it was written with
/// @param deviceId the desk
/// @param epoch the desk's epoch
/// @param firstSequence number of the first operation
/// @param previousHash the chain's link before it, 32 bytes
/// @param operations in order, without gaps, any number
/// @param head the desk's last journalled operation, signed: proves who wrote the file, because it
///   is the link that follows the last operation
/// @param exportedAt device time
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EmergencyExport(
    int protocol,
    UUID deviceId,
    int epoch,
    long firstSequence,
    byte[] previousHash,
    List<SealedOperation> operations,
    SignedHead head,
    Instant exportedAt) {
  public EmergencyExport {
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(previousHash);
    Objects.requireNonNull(head);
    Objects.requireNonNull(exportedAt);
    operations = List.copyOf(operations);
  }
}
