package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import org.daybook.model.operation.ChainHead;

/// The head of a device's chain, signed with its key.
///
/// @param head the last operation that the device has journalled, sent or not
/// @param signature Ed25519 over the canonical bytes of the head
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SignedHead(ChainHead head, byte[] signature) {
  public SignedHead {
    Objects.requireNonNull(head);
    Objects.requireNonNull(signature);
  }
}
