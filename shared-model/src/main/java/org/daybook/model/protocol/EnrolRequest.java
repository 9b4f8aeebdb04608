package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Enrols a device with a manager's single-use code. Answered by [EnrolAnswer].
///
/// @param protocol the client's protocol version
/// @param code as typed; case and dash do not matter
/// @param deviceName what people will call it, or null for the name the manager gave
/// @param publicKey Ed25519 public key, X.509 encoding
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EnrolRequest(
    int protocol, String code, @Nullable String deviceName, byte[] publicKey) {
  public EnrolRequest {
    Objects.requireNonNull(code);
    Objects.requireNonNull(publicKey);
  }
}
