package org.daybook.server.pull;

import java.time.Clock;
import java.util.Set;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.centre.PullReply;
import org.daybook.model.protocol.PullRequest;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgSnapshot;

/// Answers what changed in a device's scopes.
public final class Pulling {
  private final Database database;
  private final Clock clock;
  private final Readers readers;

  public Pulling(Database database, Clock clock, Readers readers) {
    this.database = database;
    this.clock = clock;
    this.readers = readers;
  }

  public PullReply pull(DeviceIdentity device, PullRequest request) {
    var reply =
        database.within(
            Access.to(device.organisationId(), Set.of(device.branchId())),
            Isolation.SNAPSHOT,
            transaction ->
                PullLogic.pull(new PgSnapshot(transaction), device, request, clock.instant()));
    if (reply instanceof PullReply.Answered) {
      readers.reads(device, request.cursors());
    }
    return reply;
  }
}
