package org.daybook.app.service.synccentre;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.sync.SyncLoop;
import org.daybook.app.sync.SyncStatus;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.protocol.HealingReport;
import org.daybook.model.row.Row;

/// What happened to the desk's operations, and whether they get through.
public final class SyncCentreService {
  private final Replica replica;
  private final SyncLoop loop;
  private final DeskIdentity identity;

  public SyncCentreService(Replica replica, SyncLoop loop, DeskIdentity identity) {
    this.replica = replica;
    this.loop = loop;
    this.identity = identity;
  }

  public DeskIdentity identity() {
    return identity;
  }

  public SyncStatus status() {
    return loop.status();
  }

  /// Calls the listener with each new status, on any thread; it returns at once.
  public AutoCloseable onStatus(java.util.function.Consumer<SyncStatus> listener) {
    return loop.onStatus(listener);
  }

  /// Cuts the desk off from the network, or lets it talk again.
  public void switchOffline(boolean off) {
    loop.switchOffline(off);
  }

  /// Tries now, whatever is waited for.
  public void tryNow() {
    loop.tryNow();
  }

  /// Lets go what the centre no longer has and this desk still shows.
  public void acceptDeletion() {
    loop.acceptDeletion();
  }

  /// The epoch that this desk is in: above 1 once it was restored from a copy, or copied, and went
  /// on with an identity of its own.
  public int epoch() {
    return loop.epoch();
  }

  /// Up to which of this desk's operations the centre's last backup goes.
  public long backedUp() {
    return loop.backedUp();
  }

  /// That the centre's database was put back to an earlier moment, until a person has read it.
  public Optional<PutBackNotice> putBack() {
    return loop.putBack()
        .map(it ->
            new PutBackNotice(
                it.to(),
                it.noticedAt(),
                it.givenAgain(),
                it.compared(),
                replica.read(ReplicaReader::countKeptRows),
                replica.read(facts -> facts.unreportedRows(1).isEmpty())));
  }

  /// A person has read it.
  public void putBackRead() {
    loop.putBackRead();
  }

  /// Rows that the centre had lost when it was put back and that this desk keeps.
  public List<Row> keptRows(int limit) {
    return replica.read(
        facts -> facts.keptRows(Optional.empty(), limit).stream().<Row>map(KeptRow::row).toList());
  }

  /// Tries at once and waits until everything was sent and what it caused has come back. False when
  /// that failed or took longer.
  public boolean syncNow(Duration longest) {
    try {
      return loop.syncNow(longest);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Reads the whole replica through now; returns names of tables that are not as they should be
  /// and will be healed.
  public List<String> audit() {
    return loop.audit().stream().map(ScopedTable::table).distinct().toList();
  }

  /// What was healed, newest first.
  public List<HealingReport> healings(int limit) {
    return replica.read(facts -> facts.healings(limit));
  }

  /// Operations that are not settled, oldest first.
  public List<OutboxLine> waiting() {
    return replica.read(facts -> lines(facts, facts.pending()));
  }

  /// The newest operations, newest first.
  public List<OutboxLine> newest(int limit) {
    return replica.read(facts -> lines(facts, facts.newest(limit)));
  }

  private List<OutboxLine> lines(ReplicaReader facts, List<OutboxEntry> entries) {
    return new OutboxReader(facts, identity).lines(entries);
  }
}
