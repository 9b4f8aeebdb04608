package org.daybook.server.devices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.device.Device;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.device.RevokeDevice;
import org.daybook.model.organisation.Branch;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DeviceStanding;
import org.daybook.model.protocol.DevicesAnswer;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.Rights;
import org.daybook.server.auth.PersonalAccess;
import org.daybook.server.auth.Reply;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.health.DeviceHealths;
import org.daybook.server.health.Examination;
import org.daybook.server.store.DeviceHealth;

/// What a person in charge of devices asks from a desk: how they are, a code for another, an end of
/// one. It reaches every branch in which she may manage devices, and no other; the server goes by
/// its own rows.
public final class ManagingDevices {
  private static final Duration VALIDITY = Duration.ofDays(1);

  private final PersonalAccess access;
  private final CentreOperations operations;
  private final ActivationCodes codes;
  private final DeviceHealths healths;
  private final Clock clock;

  public ManagingDevices(
      PersonalAccess access,
      CentreOperations operations,
      ActivationCodes codes,
      DeviceHealths healths,
      Clock clock) {
    this.access = access;
    this.operations = operations;
    this.codes = codes;
    this.healths = healths;
    this.clock = clock;
  }

  /// The devices of her branches, those that need somebody first.
  public Reply<DevicesAnswer> list(DeviceIdentity device, DevicesRequest request) {
    var organisation = device.organisationId();
    var branches =
        access.<Set<UUID>>inTheNameOf(
            device,
            request.accessToken(),
            (staffId, facts) -> {
              var mine =
                  facts.list(Branch.BY_ORGANISATION, organisation).stream()
                      .map(Branch::id)
                      .filter(it -> mayManage(staffId, it, facts))
                      .collect(Collectors.toSet());
              return mine.isEmpty()
                  ? new Reply.Refused<>(ErrorCode.FORBIDDEN)
                  : new Reply.Answered<>(mine);
            });
    return switch (branches) {
      case Reply.Refused<Set<UUID>>(var code) -> new Reply.Refused<>(code);
      case Reply.Answered<Set<UUID>>(var mine) ->
          new Reply.Answered<>(answer(mine, healths.of(organisation)));
    };
  }

  /// A code that enrols one desk at a branch.
  public Reply<CodeAnswer> activate(DeviceIdentity device, ActivationRequest request) {
    var organisation = device.organisationId();
    var branch = request.branchId();
    var person =
        access.<UUID>inTheNameOf(
            device,
            request.accessToken(),
            (staffId, facts) ->
                mayManage(staffId, branch, facts)
                    ? new Reply.Answered<>(staffId)
                    : new Reply.Refused<>(ErrorCode.FORBIDDEN));
    return switch (person) {
      case Reply.Refused<UUID>(var code) -> new Reply.Refused<>(code);
      case Reply.Answered<UUID>(var staffId) -> {
        var until = clock.instant().plus(VALIDITY);
        var code = codes.create(organisation, branch, request.deviceName(), until, staffId);
        yield new Reply.Answered<>(new CodeAnswer(code.shown(), until, clock.instant()));
      }
    };
  }

  /// Renames a device, or takes it out of service.
  ///
  /// @throws IllegalArgumentException where a name is too long
  public Reply<ChangeAnswer> change(DeviceIdentity device, DeviceChangeRequest request) {
    var person =
        access.<UUID>inTheNameOf(
            device, request.accessToken(), (staffId, _) -> new Reply.Answered<>(staffId));
    return switch (person) {
      case Reply.Refused<UUID>(var code) -> new Reply.Refused<>(code);
      case Reply.Answered<UUID>(var staffId) ->
          new Reply.Answered<>(
              new ChangeAnswer(
                  changed(device.organisationId(), staffId, request).orElse(null),
                  clock.instant()));
    };
  }

  private Optional<Reason> changed(UUID organisation, UUID staffId, DeviceChangeRequest request) {
    var command = command(request);
    return operations.run(
        organisation,
        bench -> {
          // A device that is not hers to manage is to her as one that is not there.
          var found =
              bench
                  .facts()
                  .find(Device.TABLE, request.deviceId())
                  .filter(it -> mayManage(staffId, it.branchId(), bench.facts()));
          if (found.isEmpty()) {
            return Optional.of(Reason.NOT_FOUND);
          }
          var verdict = bench.issueFor(staffId, found.get().branchId(), command);
          return verdict.outcome().holds()
              ? Optional.empty()
              : Optional.ofNullable(verdict.reason());
        });
  }

  private static Command command(DeviceChangeRequest request) {
    var id = request.deviceId();
    return switch (request.change()) {
      case RENAME -> new RegisterDevice(id, request.words());
      case REVOKE -> new RevokeDevice(id, request.words());
      case DECLARE_LOST -> new DeclareDeviceLost(id, request.words());
    };
  }

  private DevicesAnswer answer(Set<UUID> branches, List<DeviceHealth> all) {
    var now = clock.instant();
    var devices =
        all.stream()
            .filter(it -> branches.contains(it.branchId()))
            .map(it -> Examination.of(it, now, Examination.SILENT_AFTER))
            .sorted(Examination.WORST_FIRST)
            .map(ManagingDevices::standing)
            .toList();
    return new DevicesAnswer(branches.stream().sorted().toList(), devices, now);
  }

  private static DeviceStanding standing(Examination examination) {
    var desk = examination.desk();
    return new DeviceStanding(
        desk.id(),
        desk.branchId(),
        desk.name(),
        desk.state(),
        desk.reason(),
        desk.enrolledAt(),
        desk.seen().map(DeviceHealth.Seen::at).orElse(null),
        desk.told().map(DeviceHealth.Told::waiting).orElse(null),
        desk.told().map(DeviceHealth.Told::oldestAt).orElse(null),
        desk.told().map(DeviceHealth.Told::program).orElse(null),
        examination.findings().stream().map(it -> it.ailment().name()).toList());
  }

  private static boolean mayManage(UUID staffId, UUID branchId, Facts facts) {
    return facts.find(Branch.TABLE, branchId).isPresent()
        && Rights.of(staffId, branchId, facts).include(Permission.DEVICE_MANAGE);
  }
}
