package org.daybook.model.protocol;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Objects;
import java.util.UUID;
import org.daybook.model.value.Require;

/// Changes a device of any branch, in the name of a signed-in person who may manage devices there.
/// Answered by [ChangeAnswer].
///
/// @param protocol the client's protocol version
/// @param accessToken the person's, given to the same device
/// @param deviceId which device
/// @param change what becomes of it
/// @param words its new name, or why it is taken out of service
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DeviceChangeRequest(
    int protocol, String accessToken, UUID deviceId, DeviceChange change, String words) {
  public DeviceChangeRequest {
    Objects.requireNonNull(accessToken);
    Objects.requireNonNull(deviceId);
    Objects.requireNonNull(change);
    words = Require.text(words, Require.REASON, "a name or a reason");
  }

  @Override
  public String toString() {
    return "DeviceChangeRequest[" + change + " " + deviceId + "]";
  }
}
