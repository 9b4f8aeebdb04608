package org.daybook.installer.bench.centre;

import java.util.UUID;
import org.daybook.app.device.DeviceKeys;

/// A device as the server knows it, with its keys.
///
/// @param id the device
/// @param organisationId its organisation
/// @param branchId its branch
/// @param keys its own
public record BenchDevice(UUID id, UUID organisationId, UUID branchId, DeviceKeys keys) {
  public static final int EPOCH = 1;

  /// A device of the branch.
  public static BenchDevice of(CentreRows branch, UUID id, DeviceKeys keys) {
    return new BenchDevice(id, branch.organisationId(), branch.branchId(), keys);
  }
}
