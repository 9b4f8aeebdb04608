package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Takes a device out of service; it may still upload what it holds.
///
/// @param revokedDeviceId the device
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RevokeDevice(UUID revokedDeviceId, String reason) implements Command {
  public RevokeDevice {
    Require.given(revokedDeviceId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
