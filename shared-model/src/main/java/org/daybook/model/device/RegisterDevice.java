package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;

/// Records a device that enrolled at a branch, or a new name for it.
///
/// @param registeredDeviceId the device
/// @param name what people call it
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RegisterDevice(UUID registeredDeviceId, String name) implements Command {}
