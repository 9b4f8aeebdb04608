package org.daybook.app.service.devices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.online.Online;
import org.jspecify.annotations.Nullable;

/// The devices, and how much is known of them.
///
/// @param devices those that need somebody first
/// @param branches where the person may make codes
/// @param asOf the server's time, or null where only this desk's own rows are known
/// @param why the server was not asked or did not answer, or null
public record DeviceOverview(
    List<DeviceLine> devices,
    List<Place> branches,
    @Nullable Instant asOf,
    Online.@Nullable Why why) {
  public DeviceOverview {
    devices = List.copyOf(devices);
    branches = List.copyOf(branches);
  }

  /// A branch.
  public record Place(UUID branchId, String name) {
    @Override
    public String toString() {
      return name;
    }
  }
}
