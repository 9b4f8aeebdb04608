package org.daybook.server.auth;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.device.DeviceState;
import org.daybook.model.operation.HashChain;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.row.Facts;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.StaffStore;
import org.daybook.server.store.StoreTransaction;
import org.daybook.server.store.StoredFacts;

/// Finds out in whose name a device asks, by the access token that the person got there. What the
/// device itself says of the person counts for nothing.
public final class PersonalAccess {
  private final Database database;
  private final Clock clock;

  public PersonalAccess(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// Looks something up in the name of a person, among the rows of the organisation's own scope.
  ///
  /// @param work told the person; decides on the server's rows alone
  public <T> Reply<T> inTheNameOf(
      DeviceIdentity device, String accessToken, BiFunction<UUID, Facts, Reply<T>> work) {
    return within(
        device,
        accessToken,
        (transaction, staffId) -> work.apply(staffId, new StoredFacts(transaction)));
  }

  /// Work in the transaction in which the token was found good.
  @FunctionalInterface
  interface Work<T> {
    Reply<T> apply(StoreTransaction transaction, UUID staffId);
  }

  <T> Reply<T> within(DeviceIdentity device, String accessToken, Work<T> work) {
    if (device.state() != DeviceState.ACTIVE) {
      return new Reply.Refused<>(ErrorCode.REVOKED);
    }
    var organisation = device.organisationId();
    var hash = HashChain.sha256(accessToken.getBytes(StandardCharsets.UTF_8));
    return database.within(
        new Access(organisation, Set.of(organisation)),
        Isolation.LOCKING,
        transaction -> {
          var staff = new StaffStore(transaction);
          var token =
              staff
                  .tokenWith(hash)
                  .filter(it -> it.deviceId().equals(device.id()) && !it.refreshes())
                  .filter(it -> it.usedAt() == null)
                  .filter(it -> it.expiresAt().isAfter(clock.instant()))
                  .filter(it -> staff.isActive(it.staffId()));
          return token.isEmpty()
              ? new Reply.Refused<>(ErrorCode.TOKEN_REFUSED)
              : work.apply(transaction, token.get().staffId());
        });
  }
}
