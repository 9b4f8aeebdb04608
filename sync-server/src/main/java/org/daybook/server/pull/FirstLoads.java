package org.daybook.server.pull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.daybook.model.catalogue.RowHistory;
import org.daybook.model.centre.DeviceIdentity;
import org.daybook.model.centre.LoadLogic;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.FirstLoadRows;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgSnapshot;
import org.daybook.server.store.StoreTransaction;

/// Gives a device everything that its scopes hold, from one snapshot, while it is read: what it
/// needs for today's roll call first.
public final class FirstLoads {
  private final Database database;
  private final Clock clock;
  private final Readers readers;
  private final RowHistory history;
  private final Semaphore places;

  /// @param atOnce most loads at a time: each holds a connection for as long as its desk reads
  public FirstLoads(
      Database database, Clock clock, Readers readers, RowHistory history, int atOnce) {
    this.database = database;
    this.clock = clock;
    this.readers = readers;
    this.history = history;
    this.places = new Semaphore(atOnce);
  }

  /// Where the parts of a load go, in order.
  public interface Sink {
    void manifest(LoadManifest manifest);

    void chunk(LoadChunk chunk);
  }

  /// Streams a load, or what is left of it, into the sink; or says why it does not.
  public Optional<ErrorCode> load(DeviceIdentity device, LoadRequest request, Sink sink) {
    if (!places.tryAcquire()) {
      return Optional.of(ErrorCode.SLOW_DOWN);
    }
    try {
      return database.within(
          Access.to(device.organisationId(), Set.of(device.branchId())),
          Isolation.SNAPSHOT,
          transaction -> load(transaction, device, request, sink));
    } finally {
      places.release();
    }
  }

  private Optional<ErrorCode> load(
      StoreTransaction transaction, DeviceIdentity device, LoadRequest request, Sink sink) {
    var snapshot = new PgSnapshot(transaction);
    var refusal = LoadLogic.refusal(snapshot, device, request);
    if (refusal.isPresent()) {
      return refusal;
    }
    var now = clock.instant();
    var cursors = LoadLogic.cursors(snapshot, device, request);
    var rows = rows(transaction, device, request, cursors, now);
    if (rows.isEmpty()) {
      return Optional.of(ErrorCode.UNKNOWN_CURSOR);
    }
    var all = rows.get();
    readers.reads(device, cursors);
    sink.manifest(new LoadManifest(cursors, all.counts(), now, all.plan(), all.day()));
    all.chunks(sink::chunk);
    return Optional.empty();
  }

  private Optional<FirstLoadRows> rows(
      StoreTransaction transaction,
      DeviceIdentity device,
      LoadRequest request,
      List<Cursor> cursors,
      Instant now) {
    var organisation = device.organisationId();
    var branch = device.branchId();
    long version =
        cursors.stream()
            .filter(cursor -> cursor.scope().equals(branch))
            .mapToLong(Cursor::version)
            .findFirst()
            .orElse(0);
    var client = history.knownTo(request.protocol());
    var point = request.point();
    return point == null
        ? Optional.of(FirstLoadRows.all(transaction, client, organisation, branch, now, version))
        : FirstLoadRows.after(transaction, client, organisation, branch, now, version, point);
  }
}
