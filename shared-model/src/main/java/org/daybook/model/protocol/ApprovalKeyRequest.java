package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;

/// Tells the server the public half of the key that a person's PIN opens at this device. Answered
/// by [ApprovalKeyAnswer]; the same key again is answered alike.
///
/// @param protocol the client's protocol version
/// @param accessToken the person's, given to the same device
/// @param publicKey Ed25519, X.509
/// @param resetsHeeded how many resets of the person's PINs the device knew when the PIN was chosen
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ApprovalKeyRequest(
    int protocol, String accessToken, byte[] publicKey, int resetsHeeded) {
  public ApprovalKeyRequest {
    Objects.requireNonNull(accessToken);
    Objects.requireNonNull(publicKey);
  }

  @Override
  public String toString() {
    return "ApprovalKeyRequest";
  }
}
