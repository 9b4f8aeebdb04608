package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Records a device that enrolled at a branch, or a new name for it.
///
/// @param registeredDeviceId the device
/// @param name what people call it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RegisterDevice(UUID registeredDeviceId, String name) implements Command {
  public RegisterDevice {
    Require.given(registeredDeviceId);
    name = Require.text(name, Require.NAME, "a name");
  }
}
