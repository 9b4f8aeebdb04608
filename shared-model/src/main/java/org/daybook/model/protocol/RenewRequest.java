package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;

/// Asks for an epoch of its own, from a device that recognised that it was restored from a copy or
/// that another one writes as it does. Signed as any request, with the key of an epoch that the
/// server knows. The same key again gets the same epoch.
///
/// @param protocol the client's protocol version
/// @param publicKey Ed25519, X.509 encoding, of the new epoch alone
/// @param atLeast the new epoch is not below that: one more than the latest the device knows of
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RenewRequest(int protocol, byte[] publicKey, int atLeast) {
  public RenewRequest {
    Objects.requireNonNull(publicKey);
  }
}
