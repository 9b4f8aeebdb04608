package org.daybook.server.pull;

import java.time.Clock;
import java.util.Set;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.centre.ClientSnapshot;
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
  private final RowHistory history;

  public Pulling(Database database, Clock clock, Readers readers, RowHistory history) {
    this.database = database;
    this.clock = clock;
    this.readers = readers;
    this.history = history;
  }

  public PullReply pull(DeviceIdentity device, PullRequest request) {
    var client = history.knownTo(request.protocol());
    var reply =
        database.within(
            Access.to(device.organisationId(), Set.of(device.branchId())),
            Isolation.SNAPSHOT,
            transaction ->
                PullLogic.pull(
                    ClientSnapshot.of(new PgSnapshot(transaction), client),
                    device,
                    request,
                    clock.instant()));
    if (reply instanceof PullReply.Answered) {
      readers.reads(device, request.cursors());
    }
    return reply;
  }
}
