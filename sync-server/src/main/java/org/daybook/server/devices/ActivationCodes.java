package org.daybook.server.devices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.server.auth.SecretCode;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.DeviceStore;
import org.daybook.server.store.DeviceStore.Activation;
import org.daybook.server.store.Isolation;
import org.jspecify.annotations.Nullable;

/// Gives out activation codes.
public final class ActivationCodes {
  private final Database database;
  private final Clock clock;
  private final RandomGenerator random;

  /// @param random draws codes; to be a cryptographic one
  public ActivationCodes(Database database, Clock clock, RandomGenerator random) {
    this.database = database;
    this.clock = clock;
    this.random = random;
  }

  /// Makes a code that enrols one device at a branch. It is told here once and kept as a hash.
  ///
  /// @param deviceName what people will call the device
  public SecretCode create(
      UUID organisationId, UUID branchId, String deviceName, Duration validity) {
    return create(organisationId, branchId, deviceName, clock.instant().plus(validity), null);
  }

  /// The same in somebody's name, until a moment.
  ///
  /// @param madeBy the staff member, or null for the centre
  SecretCode create(
      UUID organisationId,
      UUID branchId,
      String deviceName,
      Instant expiresAt,
      @Nullable UUID madeBy) {
    var code = SecretCode.draw(random);
    var activation = new Activation(organisationId, branchId, deviceName, expiresAt, null, madeBy);
    database.within(
        new Access(organisationId, Set.of(organisationId, branchId)),
        Isolation.LOCKING,
        transaction -> {
          new DeviceStore(transaction).keepActivation(hash(code), activation);
          return true;
        });
    return code;
  }

  static byte[] hash(SecretCode code) {
    return code.hash("daybook-activation-1:");
  }
}
