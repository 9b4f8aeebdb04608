package org.daybook.server.devices;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.device.RegisterDevice;
import org.daybook.model.operation.Ed25519;
import org.daybook.model.protocol.EnrolAnswer;
import org.daybook.model.protocol.EnrolRequest;
import org.daybook.model.value.RowIds;
import org.daybook.server.auth.SecretCode;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.DeviceStore.Activation;

/// Enrols devices with activation codes.
public final class Enrolling {
  private static final int FIRST_EPOCH = 1;
  private static final int LONGEST_NAME = 200;

  private final Database database;
  private final CentreOperations operations;
  private final Clock clock;
  private final RandomGenerator random;

  public Enrolling(
      Database database, CentreOperations operations, Clock clock, RandomGenerator random) {
    this.database = database;
    this.operations = operations;
    this.clock = clock;
    this.random = random;
  }

  /// Enrols a device; empty where the code is unknown, used or expired.
  ///
  /// @throws IllegalArgumentException where the key is none or the name too long
  public Optional<EnrolAnswer> enrol(EnrolRequest request) {
    Ed25519.read(request.publicKey());
    var code = SecretCode.typed(request.code());
    if (code.isEmpty()) {
      return Optional.empty();
    }
    var activation =
        database.outsideTheWall(transaction ->
            new DeviceStore(transaction).activationNamed(ActivationCodes.hash(code.get())));
    return activation
        .filter(it -> it.usedAt() == null && it.expiresAt().isAfter(clock.instant()))
        .flatMap(it -> enrolled(code.get(), it, request));
  }

  private Optional<EnrolAnswer> enrolled(
      SecretCode code, Activation activation, EnrolRequest request) {
    var name = Objects.requireNonNullElse(request.deviceName(), activation.deviceName()).strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a device's name has 1 to 200 characters");
    }
    var deviceId = RowIds.fresh(clock.instant(), chance());
    return operations.inOrganisation(
        activation.organisationId(),
        (transaction, bench) -> {
          var devices = new DeviceStore(transaction);
          if (!devices.useActivation(ActivationCodes.hash(code), deviceId, clock.instant())) {
            return Optional.empty();
          }
          devices.addKey(
              deviceId,
              activation.organisationId(),
              activation.branchId(),
              request.publicKey(),
              FIRST_EPOCH);
          var verdict =
              bench.issue(
                  new CentreCommand(
                      activation.branchId(),
                      new RegisterDevice(deviceId, name),
                      activation.madeBy(),
                      null));
          if (!verdict.outcome().holds()) {
            throw new IllegalStateException("a new device was refused: " + verdict.reason());
          }
          return Optional.of(answer(deviceId, activation, name, devices.serverEpoch()));
        });
  }

  private EnrolAnswer answer(UUID deviceId, Activation activation, String name, UUID serverEpoch) {
    return new EnrolAnswer(
        deviceId,
        FIRST_EPOCH,
        activation.organisationId(),
        activation.branchId(),
        name,
        serverEpoch,
        clock.instant());
  }

  private byte[] chance() {
    var bytes = new byte[16];
    random.nextBytes(bytes);
    return bytes;
  }
}
