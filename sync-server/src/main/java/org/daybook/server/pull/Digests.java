package org.daybook.server.pull;

import java.util.Set;
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

  public Digests(Database database) {
    this.database = database;
  }

  public DigestAnswer of(DeviceIdentity device) {
    return database.within(
        Access.to(device.organisationId(), Set.of(device.branchId())),
        Isolation.SNAPSHOT,
        transaction -> DigestLogic.answer(new PgSnapshot(transaction), device));
  }
}
