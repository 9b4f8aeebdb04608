package org.daybook.server.pull;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.PullLogic;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.FirstLoadRows;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgSnapshot;

/// Gives a device everything that its scopes hold, from one snapshot, while it is read: what it
/// needs for today's roll call first.
public final class FirstLoads {
  private static final LoadChunk END = new LoadChunk(new UUID(0, 0), "end", List.of());

  private final Database database;
  private final Clock clock;
  private final Semaphore places;

  /// @param atOnce most loads at a time: each holds a connection for as long as its desk reads
  public FirstLoads(Database database, Clock clock, int atOnce) {
    this.database = database;
    this.clock = clock;
    this.places = new Semaphore(atOnce);
  }

  /// Where the parts of a load go, in order.
  public interface Sink {
    void manifest(LoadManifest manifest);

    void chunk(LoadChunk chunk);
  }

  /// Streams a load into the sink; false, and nothing, where too many run already.
  public boolean load(DeviceIdentity device, Sink sink) {
    if (!places.tryAcquire()) {
      return false;
    }
    try {
      return database.within(
          Access.to(device.organisationId(), Set.of(device.branchId())),
          Isolation.SNAPSHOT,
          transaction -> {
            var snapshot = new PgSnapshot(transaction);
            var now = clock.instant();
            var rows =
                new FirstLoadRows(transaction, device.organisationId(), device.branchId(), now);
            var cursors = PullLogic.scopesOf(device).stream().map(snapshot::cursorOf).toList();
            sink.manifest(new LoadManifest(cursors, rows.counts(), now));
            rows.chunks(sink::chunk);
            sink.chunk(END);
            return true;
          });
    } finally {
      places.release();
    }
  }
}
