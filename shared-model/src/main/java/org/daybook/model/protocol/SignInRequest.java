package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;

/// Signs a person in at an enrolled device (the request itself is signed by the device). Answered
/// by [SignInAnswer].
///
/// @param signInName as typed; case does not matter
/// @param password as typed
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record SignInRequest(String signInName, String password) {
  public SignInRequest {
    Objects.requireNonNull(signInName);
    Objects.requireNonNull(password);
  }
}
