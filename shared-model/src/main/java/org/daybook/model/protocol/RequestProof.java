package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;

/// Who sends a request, in one header: what five headers say since protocol 1, in half the bytes.
/// The text that is signed is that of [RequestSignature], with the nonce as Base64.
///
/// @param deviceId the device
/// @param epoch the epoch whose key signs
/// @param time the server's clock as the device believes it to be
/// @param nonce 16 to 48 random bytes, never used again
/// @param signature Ed25519 over the text
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RequestProof(UUID deviceId, int epoch, Instant time, byte[] nonce, byte[] signature) {
  public RequestProof {
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(time);
    Objects.requireNonNull(nonce);
    Objects.requireNonNull(signature);
  }

  /// As it stands in the header.
  public String header() {
    return RequestSignature.base64(Cbor.encode(this));
  }

  /// Reads a header.
  ///
  /// @throws UnreadableException when it is none
  public static RequestProof read(String header) throws UnreadableException {
    try {
      return Cbor.decode(Base64.getUrlDecoder().decode(header), RequestProof.class);
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("not Base64", e);
    }
  }
}
