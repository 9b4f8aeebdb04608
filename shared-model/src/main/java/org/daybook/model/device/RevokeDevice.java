package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;

/// Takes a device out of service; it may still upload what it holds.
///
/// @param revokedDeviceId the device
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RevokeDevice(UUID revokedDeviceId, String reason) implements Command {}
