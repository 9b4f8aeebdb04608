package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.value.Require;

/// Asks for a code that enrols one desk at a branch, in the name of a signed-in person who may
/// manage devices there. Answered by [CodeAnswer].
///
/// @param protocol the client's protocol version
/// @param accessToken the person's, given to the same device
/// @param branchId where the desk is to stand
/// @param deviceName what people will call it, 1 to 200 characters
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ActivationRequest(
    int protocol, String accessToken, UUID branchId, String deviceName) {
  public ActivationRequest {
    Objects.requireNonNull(accessToken);
    Objects.requireNonNull(branchId);
    deviceName = Require.text(deviceName, Require.NAME, "a name");
  }

  @Override
  public String toString() {
    return "ActivationRequest[" + branchId + "]";
  }
}
