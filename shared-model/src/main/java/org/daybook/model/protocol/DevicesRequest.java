package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;

/// Asks how the devices are of all branches in which a signed-in person may manage them. Answered
/// by [DevicesAnswer].
///
/// @param protocol the client's protocol version
/// @param accessToken the person's, given to the same device
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DevicesRequest(int protocol, String accessToken) {
  public DevicesRequest {
    Objects.requireNonNull(accessToken);
  }

  @Override
  public String toString() {
    return "DevicesRequest";
  }
}
