package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;

/// Asks for new tokens. A refresh token works once; using it again ends the whole family.
///
/// @param refreshToken the current one
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RefreshRequest(String refreshToken) {
  public RefreshRequest {
    Objects.requireNonNull(refreshToken);
  }
}
