package org.daybook.model.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.audit.Audit;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseState;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.seal.DayWatermark;
import org.daybook.model.seal.WatermarkState;
import org.daybook.model.value.RowIds;

/// The rules of devices. All are claims: nobody takes a desk out of service who may not.
public final class DeviceRules {
  private DeviceRules() {}

  /// A new device is active from the operation's time on. One that was revoked or declared lost
  /// does not come back under its old identity: it enrols as a new device.
  public static Decision register(RegisterDevice command, Context context, Facts facts) {
    var id = command.registeredDeviceId();
    var before = facts.find(Device.TABLE, id);
    if (before.isEmpty()) {
      return Decision.accepted(device(command, context), Audit.of("register-device", id, context));
    }
    if (!before.get().branchId().equals(context.branchId())) {
      return refused(Reason.OTHER_BRANCH, id);
    }
    if (before.get().state() != DeviceState.ACTIVE) {
      return refused(Reason.TRANSITION_NOT_ALLOWED, id);
    }
    var was = before.get().name();
    return was.equals(command.name())
        ? Decision.accepted()
        : Decision.accepted(
            before.get().named(command.name()),
            Audit.of("register-device", id, List.of(was), List.of(command.name()), context));
  }

  public static Decision revoke(RevokeDevice command, Context context, Facts facts) {
    var to = DeviceState.REVOKED;
    var entry = Audit.of("revoke-device", command.revokedDeviceId(), context);
    return move(command.revokedDeviceId(), to, command.reason(), entry, context, facts);
  }

  public static Decision declareLost(DeclareDeviceLost command, Context context, Facts facts) {
    var to = DeviceState.LOST;
    var entry = Audit.of("declare-device-lost", command.lostDeviceId(), context);
    return move(command.lostDeviceId(), to, command.reason(), entry, context, facts);
  }

  /// Somebody should know that a copy of a desk was put back or runs beside it.
  public static Decision renew(RenewDevice command, Context context, Facts facts) {
    var id = command.renewedDeviceId();
    var device = facts.find(Device.TABLE, id);
    if (device.isEmpty()) {
      return refused(Reason.NOT_FOUND, id);
    }
    return device.get().branchId().equals(context.branchId())
        ? Decision.exception(Reason.DEVICE_COPIED, Subject.NONE.withRows(null, id))
        : refused(Reason.OTHER_BRANCH, id);
  }

  private static Decision move(
      UUID id, DeviceState to, String reason, AuditEntry entry, Context context, Facts facts) {
    var device = facts.find(Device.TABLE, id);
    if (device.isEmpty()) {
      return refused(Reason.NOT_FOUND, id);
    }
    if (!device.get().branchId().equals(context.branchId())) {
      return refused(Reason.OTHER_BRANCH, id);
    }
    if (!device.get().state().mayBecome(to)) {
      return refused(Reason.TRANSITION_NOT_ALLOWED, id);
    }
    var rows = new ArrayList<Row>();
    rows.add(device.get().in(to, reason));
    rows.add(entry);
    rows.addAll(excepted(id, reason, facts));
    rows.addAll(lost(id, context, facts));
    return Decision.accepted(rows);
  }

  /// Sealed days do not wait for a device that will not report.
  private static List<DayWatermark> excepted(UUID id, String reason, Facts facts) {
    return facts.list(DayWatermark.BY_DEVICE, id).stream()
        .filter(it -> it.state() == WatermarkState.OWES)
        .map(it -> it.excepted(reason))
        .sorted(Comparator.comparing(DayWatermark::id, RowIds.ORDER))
        .toList();
  }

  /// What is leased to it is the student's again: what it has spent of that all the same is owed.
  private static List<Lease> lost(UUID id, Context context, Facts facts) {
    return facts.list(Lease.BY_DEVICE, id).stream()
        .filter(it -> it.state().isLive())
        .map(it -> it.in(LeaseState.LOST, context.capturedAt()))
        .sorted(Comparator.comparing(Lease::id, RowIds.ORDER))
        .toList();
  }

  private static Device device(RegisterDevice command, Context context) {
    return new Device(
        command.registeredDeviceId(),
        context.organisationId(),
        context.branchId(),
        command.name(),
        DeviceState.ACTIVE,
        context.capturedAt(),
        null);
  }

  private static Decision refused(Reason reason, UUID deviceId) {
    return Decision.rejected(reason, Subject.NONE.withRows(null, deviceId));
  }
}
