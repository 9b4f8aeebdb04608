package org.daybook.model.device;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Tells people that a device was restored from a copy, or copied, and goes on with an identity of
/// its own.
///
/// @param renewedDeviceId the device
/// @param newEpoch the epoch it was given
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RenewDevice(UUID renewedDeviceId, int newEpoch) implements Command {
  public RenewDevice {
    Require.given(renewedDeviceId);
    if (newEpoch < 2) {
      throw new IllegalArgumentException("a new epoch follows an older one");
    }
  }
}
