package org.daybook.server.pull;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.daybook.model.catalogue.ClientRows;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.centre.ClientSnapshot;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.DigestLogic;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgSnapshot;

/// Tells the kept digests of the tables of a device's scopes.
public final class Digests {
  private final Database database;
  private final RowHistory history;
  private final Semaphore places;

  /// @param atOnce most answers at a time to clients for whom tables have to be read through
  public Digests(Database database, RowHistory history, int atOnce) {
    this.database = database;
    this.history = history;
    this.places = new Semaphore(atOnce);
  }

  /// Empty where too many are read through already.
  ///
  /// @param protocol the one that the device's program speaks
  public Optional<DigestAnswer> of(DeviceIdentity device, int protocol) {
    var client = history.knownTo(protocol);
    if (!client.knowAnyOtherwise()) {
      return Optional.of(of(device, client));
    }
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(of(device, client));
    } finally {
      places.release();
    }
  }

  private DigestAnswer of(DeviceIdentity device, ClientRows client) {
    return database.within(
        Access.to(device.organisationId(), Set.of(device.branchId())),
        Isolation.SNAPSHOT,
        transaction ->
            DigestLogic.answer(ClientSnapshot.of(new PgSnapshot(transaction), client), device));
  }
}
