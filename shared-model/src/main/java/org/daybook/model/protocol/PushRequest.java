package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.List;
import java.util.Objects;
import org.daybook.model.operation.SealedOperation;

/// Operations in order, without gaps. Answered by [PushAnswer].
///
/// @param protocol the client's protocol version
/// @param epoch the device's epoch
/// @param firstSequence number of the first operation
/// @param previousHash the chain's link before it, 32 bytes
/// @param operations at most 200
/// @param head signed head of the chain, evidence beside the operations
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PushRequest(
    int protocol,
    int epoch,
    long firstSequence,
    byte[] previousHash,
    List<SealedOperation> operations,
    SignedHead head) {
  public PushRequest {
    Objects.requireNonNull(previousHash);
    Objects.requireNonNull(head);
    operations = List.copyOf(operations);
  }
}
