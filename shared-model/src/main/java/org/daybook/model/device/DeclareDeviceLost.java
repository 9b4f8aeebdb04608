package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Declares that nothing more is to be expected of a device.
///
/// @param lostDeviceId the device
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DeclareDeviceLost(UUID lostDeviceId, String reason) implements Command {
  public DeclareDeviceLost {
    Require.given(lostDeviceId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
