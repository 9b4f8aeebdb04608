package org.daybook.server.devices;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.daybook.model.operation.ChainAnchor;
import org.daybook.server.store.Access;
import org.daybook.server.store.ChainStore;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;

/// What a desk's journal is compared with.
public final class Anchors {
  private final Database database;
  private final Clock clock;

  public Anchors(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The chains of a device's epochs, of one moment.
  public ChainAnchor of(UUID organisationId, UUID branchId, UUID deviceId) {
    var chains =
        database.within(
            Access.to(organisationId, List.of(branchId)),
            Isolation.SNAPSHOT,
            transaction -> new ChainStore(transaction).of(deviceId));
    return new ChainAnchor(deviceId, clock.instant().truncatedTo(ChronoUnit.MILLIS), chains);
  }
}
