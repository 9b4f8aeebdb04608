package org.daybook.app.service.devices;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.replica.Replica;
import org.daybook.app.service.audit.AuditReader;
import org.daybook.app.service.devices.DeviceLine.Told;
import org.daybook.app.service.devices.DeviceOverview.Place;
import org.daybook.app.service.online.Online;
import org.daybook.app.service.online.OnlineCalls;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.protocol.ActivationRequest;
import org.daybook.model.protocol.ChangeAnswer;
import org.daybook.model.protocol.CodeAnswer;
import org.daybook.model.protocol.DeviceChange;
import org.daybook.model.protocol.DeviceChangeRequest;
import org.daybook.model.protocol.DeviceStanding;
import org.daybook.model.protocol.DevicesAnswer;
import org.daybook.model.protocol.DevicesRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// What a person in charge sees of devices and does with them. Everything but this branch's own
/// list is asked of the server, because this desk holds no rows of other branches and makes no
/// secrets.
public final class DevicesService {
  private static final Comparator<DeviceLine> BY_NAME =
      Comparator.comparing((DeviceLine it) -> it.state() != DeviceState.ACTIVE)
          .thenComparing(DeviceLine::name)
          .thenComparing(it -> it.deviceId().toString());

  private final Replica replica;
  private final OnlineCalls server;
  private final DeskIdentity identity;

  public DevicesService(Replica replica, OnlineCalls server, DeskIdentity identity) {
    this.replica = replica;
    this.server = server;
    this.identity = identity;
  }

  /// The devices of this desk's branch, from its own rows.
  public DeviceOverview here() {
    return here(null);
  }

  /// The devices of all branches that the person is in charge of, as the server knows them; where
  /// it does not answer, those of this branch.
  public DeviceOverview everywhere(UUID staffId) {
    var answer =
        server.ask(
            staffId,
            (client, token) -> client.devices(new DevicesRequest(Protocol.VERSION, token)));
    return switch (answer) {
      case Online.Done<DevicesAnswer>(var told) -> replica.read(facts -> overview(told, facts));
      case Online.Not<DevicesAnswer>(var why) -> here(why);
    };
  }

  /// A code that enrols one device.
  public Online<CodeAnswer> activate(UUID staffId, UUID branchId, String deviceName) {
    return server.ask(
        staffId,
        (client, token) ->
            client.activate(new ActivationRequest(Protocol.VERSION, token, branchId, deviceName)));
  }

  /// Renames a device or takes it out of service.
  public Online<ChangeAnswer> change(
      UUID staffId, UUID deviceId, DeviceChange change, String words) {
    return server.ask(
        staffId,
        (client, token) ->
            client.change(
                new DeviceChangeRequest(Protocol.VERSION, token, deviceId, change, words)));
  }

  private DeviceOverview here(Online.@Nullable Why why) {
    return replica.read(facts -> {
      var place = place(identity.branchId(), facts);
      var devices =
          facts.list(Device.BY_BRANCH, identity.branchId()).stream()
              .map(it -> line(it, place.name(), facts))
              .sorted(BY_NAME)
              .toList();
      return new DeviceOverview(devices, List.of(place), null, why);
    });
  }

  private DeviceOverview overview(DevicesAnswer told, Facts facts) {
    var places =
        told.branches().stream()
            .map(it -> place(it, facts))
            .sorted(Comparator.comparing(Place::name))
            .toList();
    var names = places.stream().collect(Collectors.toMap(Place::branchId, Place::name));
    var devices =
        told.devices().stream()
            .map(it -> line(it, names.getOrDefault(it.branchId(), ""), facts))
            .toList();
    return new DeviceOverview(devices, places, told.serverTime(), null);
  }

  private DeviceLine line(DeviceStanding it, String branch, Facts facts) {
    return new DeviceLine(
        it.deviceId(),
        it.branchId(),
        it.name(),
        branch,
        it.deviceId().equals(identity.deviceId()),
        it.state(),
        it.reason(),
        it.enrolledAt(),
        new Told(it.seenAt(), it.waiting(), it.oldestAt(), it.program(), it.ailments()),
        new AuditReader(facts).of(it.deviceId()));
  }

  private DeviceLine line(Device it, String branch, Facts facts) {
    return new DeviceLine(
        it.id(),
        it.branchId(),
        it.name(),
        branch,
        it.id().equals(identity.deviceId()),
        it.state(),
        it.reason(),
        it.enrolledAt(),
        null,
        new AuditReader(facts).of(it.id()));
  }

  private static Place place(UUID branchId, Facts facts) {
    return new Place(branchId, facts.find(Branch.TABLE, branchId).map(Branch::name).orElse(""));
  }
}
