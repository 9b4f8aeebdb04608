package org.daybook.server.devices;

import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.Device;
import org.daybook.model.device.RevokeDevice;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.CentreOperations;

/// Administers the devices of an organisation.
public final class Devices {
  private final CentreOperations operations;

  public Devices(CentreOperations operations) {
    this.operations = operations;
  }

  /// The devices of one branch.
  public List<Device> list(UUID organisationId, UUID branchId) {
    return operations.rehearse(
        organisationId, bench -> bench.facts().list(Device.BY_BRANCH, branchId));
  }

  /// Takes a device out of service; it may still upload what it holds.
  public Verdict revoke(UUID organisationId, UUID branchId, UUID deviceId, String reason) {
    return issue(organisationId, branchId, new RevokeDevice(deviceId, reason));
  }

  /// Declares that nothing more is to be expected of a device.
  public Verdict declareLost(UUID organisationId, UUID branchId, UUID deviceId, String reason) {
    return issue(organisationId, branchId, new DeclareDeviceLost(deviceId, reason));
  }

  private Verdict issue(UUID organisationId, UUID branchId, Command command) {
    return operations
        .issue(organisationId, List.of(CentreCommand.at(branchId, command)))
        .getFirst();
  }
}
