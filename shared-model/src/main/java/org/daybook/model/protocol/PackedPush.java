package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import org.daybook.model.operation.UnreadableException;

/// A [PushRequest] as it travels since protocol 3.
///
/// @param protocol the client's protocol version
/// @param epoch the device's epoch
/// @param firstSequence number of the first operation
/// @param previousHash the chain's link before it, 32 bytes
/// @param operations at most 200
/// @param head signed head of the chain, evidence beside the operations
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record PackedPush(
    int protocol,
    int epoch,
    long firstSequence,
    byte[] previousHash,
    PackedOperations operations,
    SignedHead head) {
  /// The first protocol whose pushes are packed.
  public static final int SINCE_PROTOCOL = 3;

  public PackedPush {
    Objects.requireNonNull(previousHash);
    Objects.requireNonNull(operations);
    Objects.requireNonNull(head);
  }

  public static PackedPush of(PushRequest request) {
    return new PackedPush(
        request.protocol(),
        request.epoch(),
        request.firstSequence(),
        request.previousHash(),
        PackedOperations.of(request.operations()),
        request.head());
  }

  /// The request with the operations as they were captured.
  ///
  /// @throws UnreadableException when they cannot be unpacked
  public PushRequest unpacked() throws UnreadableException {
    return new PushRequest(
        protocol, epoch, firstSequence, previousHash, operations.unpacked(), head);
  }
}
