package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;

/// Chooses a password with an invitation and signs in with it. Answered by [SignInAnswer].
///
/// @param protocol the client's protocol version
/// @param signInName as typed; case does not matter
/// @param code as typed; case, dash and blanks do not matter
/// @param password the new one, 8 characters to 72 bytes
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record JoinRequest(int protocol, String signInName, String code, String password) {
  public JoinRequest {
    Objects.requireNonNull(signInName);
    Objects.requireNonNull(code);
    Objects.requireNonNull(password);
  }

  @Override
  public String toString() {
    return "JoinRequest";
  }
}
