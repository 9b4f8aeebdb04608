package org.daybook.server.devices;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.daybook.model.centre.RenewLogic;
import org.daybook.model.device.RenewDevice;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.RenewAnswer;
import org.daybook.model.protocol.RenewRequest;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.DeviceStore.KnownDevice;
import org.daybook.server.store.PgSnapshot;
import org.daybook.server.store.StoreTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives devices that were restored from a copy, or copied, an epoch of their own, and tells the
/// people of the branch.
public final class Renewing {
  private static final Logger LOG = LoggerFactory.getLogger(Renewing.class);

  private final CentreOperations operations;
  private final Clock clock;
  private final MeterRegistry meters;

  public Renewing(CentreOperations operations, Clock clock, MeterRegistry meters) {
    this.operations = operations;
    this.clock = clock;
    this.meters = meters;
  }

  /// What became of it.
  public sealed interface Reply {

    /// The device has its epoch.
    record Answered(RenewAnswer answer) implements Reply {}

    /// It has none.
    record Refused(ErrorCode code) implements Reply {}
  }

  /// @throws IllegalArgumentException where the key is none
  public Reply renew(KnownDevice device, RenewRequest request) {
    Ed25519.read(request.publicKey());
    var identity = device.identity();
    return operations.inOrganisation(
        identity.organisationId(),
        (transaction, bench) -> {
          var devices = new DeviceStore(transaction);
          return switch (RenewLogic.renew(devices, identity, request)) {
            case RenewLogic.Reply.Refused(var code) -> new Reply.Refused(code);
            case RenewLogic.Reply.Renewed(var epoch, var repeated) -> {
              if (!repeated) {
                LOG.warn("device {}: restored or copied, goes on as {}", identity.id(), epoch);
                meters.counter("daybook.devices.renewed").increment();
                bench.issue(
                    CentreCommand.at(identity.branchId(), new RenewDevice(identity.id(), epoch)));
              }
              yield new Reply.Answered(answer(transaction, devices, device, epoch));
            }
          };
        });
  }

  private RenewAnswer answer(
      StoreTransaction transaction, DeviceStore devices, KnownDevice device, int epoch) {
    var identity = device.identity();
    long last = new PgSnapshot(transaction).chainOf(identity.id(), identity.epoch()).sequence();
    return new RenewAnswer(epoch, last, devices.serverEpoch(), clock.instant());
  }
}
