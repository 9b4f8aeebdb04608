package org.daybook.app.sync;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.LoadNotWholeException;
import org.daybook.model.desk.Proof;
import org.daybook.model.desk.Repair;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.DigestAnswer;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.daybook.model.protocol.ReportRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compares the replica with the server and makes it the same where it is not. What is read of the
/// replica is read beside its writers; only what differs is written.
final class Healer {
  private static final Logger LOG = LoggerFactory.getLogger(Healer.class);

  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Journal journal;
  private final ServerWatch server;
  private final Clock clock;
  private final Set<String> grown = new HashSet<>();

  Healer(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Journal journal,
      ServerWatch server,
      Clock clock) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.journal = journal;
    this.server = server;
    this.clock = clock;
  }

  /// This program knows more of these tables' rows than the one that filled the replica.
  void noteGrown(Set<String> tables) {
    grown.addAll(tables);
  }

  /// Compares all digests, and tells the server what was healed.
  ///
  /// @param events is told what differs
  SyncEvent prove(Consumer<SyncEvent> events)
      throws ServerRefusedException, ServerUnreachableException {
    var theirs = digests();
    var differing = replica.snapshot(transaction -> Proof.differing(transaction, theirs));
    if (differing.isPresent()) {
      var whole = new HashSet<>(grown);
      whole.removeAll(names(differing.get()));
      noteWhole(whole);
    }
    differing.filter(it -> !it.isEmpty()).ifPresent(it -> events.accept(differed(it)));
    tellHealings();
    return new SyncEvent.Proven(clock.instant(), differing.isPresent());
  }

  /// @param tables which; none for all that differ, with the cursors
  /// @param deletionAccepted whether a person let go what only this replica has
  SyncEvent repair(List<ScopedTable> tables, boolean deletionAccepted)
      throws ServerRefusedException, ServerUnreachableException, UnreadableException {
    var repair = tables.isEmpty() ? behind(digests()) : Repair.of(identity, journal, tables, grown);
    var request = replica.snapshot(repair::next);
    while (request.isPresent()) {
      var answer = client.differences(request.get());
      server.note();
      repair.take(answer);
      if (repair.isFull()) {
        replica.write(transaction -> {
          repair.apply(transaction);
          return true;
        });
      }
      request = replica.snapshot(repair::next);
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    var held = replica.write(transaction -> repair.finish(transaction, deletionAccepted, now));
    if (held.isPresent()) {
      return new SyncEvent.RepairHeld(clock.instant(), held.get());
    }
    noteWhole(tables.isEmpty() ? grown : names(tables));
    LOG.info("repaired {}", tables.isEmpty() ? "all that was behind" : tables);
    return new SyncEvent.Repaired(clock.instant());
  }

  /// These tables are the server's now, with everything that this program knows of their rows.
  private void noteWhole(Collection<String> tables) {
    var whole = new HashSet<>(tables);
    whole.retainAll(grown);
    if (!whole.isEmpty()) {
      replica.write(transaction -> {
        transaction.noteWhole(whole);
        return true;
      });
      grown.removeAll(whole);
    }
  }

  private static Set<String> names(List<ScopedTable> tables) {
    return tables.stream().map(ScopedTable::table).collect(Collectors.toSet());
  }

  SyncEvent differed(List<ScopedTable> tables) {
    LOG.warn("not as the server's: {}", tables);
    return new SyncEvent.Differed(clock.instant(), tables);
  }

  private Repair behind(DigestAnswer theirs) throws UnreadableException {
    try {
      Repair.refuseOtherScopes(identity, theirs);
    } catch (LoadNotWholeException e) {
      throw new UnreadableException("digests of other scopes than this desk's", e);
    }
    return replica.snapshot(transaction -> Repair.behind(identity, journal, transaction, theirs));
  }

  private DigestAnswer digests() throws ServerRefusedException, ServerUnreachableException {
    return client.digests(new PullRequest(Protocol.VERSION, replica.read(ReplicaReader::cursors)));
  }

  private void tellHealings() throws ServerRefusedException, ServerUnreachableException {
    var untold = replica.snapshot(transaction -> transaction.untold(Protocol.MAX_REPORTS));
    if (!untold.isEmpty()) {
      client.report(new ReportRequest(Protocol.VERSION, untold));
      replica.write(transaction -> {
        transaction.told(untold);
        return true;
      });
    }
  }
}
