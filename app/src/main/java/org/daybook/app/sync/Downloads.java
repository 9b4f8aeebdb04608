package org.daybook.app.sync;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.replica.ReplicaTransaction;
import org.daybook.model.canary.Canaries;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.FirstLoad;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.Proof;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.ScopedTable;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.desk.ServerLives;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorAnswer;
import org.daybook.model.protocol.LoadRequest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the server's rows into the replica and tells what came of it.
final class Downloads {
  private static final Logger LOG = LoggerFactory.getLogger(Downloads.class);

  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Journal journal;
  private final Rebase rebase;
  private final Rebasing rebasing;
  private final ServerWatch server;
  private final Clock clock;
  // What was left undone when the program ended is noted in the replica.
  private boolean unfinished = true;
  private final Healer healer;

  Downloads(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Journal journal,
      Rebase rebase,
      ServerWatch server,
      Clock clock) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.journal = journal;
    this.rebase = rebase;
    this.rebasing = new Rebasing(replica, rebase);
    this.server = server;
    this.clock = clock;
    this.healer = new Healer(replica, client, identity, journal, server, clock);
  }

  boolean loaded() {
    return !replica.read(ReplicaReader::cursors).isEmpty();
  }

  /// This program knows more of these tables' rows than the one that filled the replica.
  void noteGrown(Set<String> tables) {
    healer.noteGrown(tables);
  }

  /// Compares the whole, and tells what was healed.
  SyncEvent prove(Consumer<SyncEvent> events) {
    return told(() -> healer.prove(events));
  }

  /// Makes tables those of the server.
  SyncEvent repair(List<ScopedTable> tables, boolean deletionAccepted, Consumer<SyncEvent> events) {
    var end = told(() -> healer.repair(tables, deletionAccepted));
    if (end instanceof SyncEvent.Repaired) {
      finishRebase(events);
    }
    return end;
  }

  /// @param events is told what happens before the end
  SyncEvent pull(Consumer<SyncEvent> events) {
    if (unfinished) {
      finishRebase(events);
    }
    return told(() -> {
      var asked = new Asked(replica.read(ReplicaReader::serverLife), journal.head().epoch());
      var answer = client.pull(replica.read(Downloads::request));
      server.note();
      var event = applied(answer, Arrival.of(answer), asked, events);
      if (event instanceof SyncEvent.PullApplied) {
        server.report();
      }
      return event;
    });
  }

  private static PullRequest request(ReplicaReader facts) {
    var arriving = facts.arriving();
    return new PullRequest(Protocol.VERSION, facts.cursors(), arriving.isEmpty() ? null : arriving);
  }

  /// Applies it slice by slice, unless its results may be those of a copy of this desk.
  private SyncEvent applied(
      PullAnswer answer, Arrival arrival, Asked asked, Consumer<SyncEvent> events) {
    var slices = rebase.slices(arrival);
    var differing = new ArrayList<ScopedTable>();
    Optional<SyncEvent> end;
    do {
      end =
          replica.write(
              transaction -> next(transaction, slices, answer, arrival, asked, differing));
    } while (end.isEmpty());
    if (!differing.isEmpty()) {
      events.accept(healer.differed(differing));
    }
    if (end.get() instanceof SyncEvent.PullApplied) {
      finishRebase(events);
      events.accept(heard(answer));
    }
    return end.get();
  }

  private SyncEvent heard(PullAnswer answer) {
    var sungAt =
        replica.read(
            reader -> Canaries.oldest(reader, identity.organisationId(), identity.branchId()));
    return new SyncEvent.CanaryHeard(clock.instant(), answer.serverTime(), sungAt);
  }

  /// Takes the next slice in; returns what came of the pull, empty while something is left.
  private Optional<SyncEvent> next(
      ReplicaTransaction transaction,
      Rebase.Slices slices,
      PullAnswer answer,
      Arrival arrival,
      Asked asked,
      List<ScopedTable> differing) {
    if (journal.head().epoch() != asked.epoch()
        || ServerLives.putBackSince(transaction, asked.life())) {
      // This desk or the server goes on in another life: what was asked for is of no use.
      return Optional.of(new SyncEvent.PullOutlived(clock.instant()));
    }
    if (!journal.continues(answer.chain(asked.epoch()))) {
      return Optional.of(new SyncEvent.PullForked(clock.instant()));
    }
    if (slices.next(transaction)) {
      return Optional.empty();
    }
    ServerLives.pulled(transaction, arrival);
    differing.addAll(Proof.differing(transaction, answer));
    return Optional.of(
        new SyncEvent.PullApplied(
            clock.instant(), answer.lastSequence(), Outbox.answeredThrough(transaction)));
  }

  private void finishRebase(Consumer<SyncEvent> events) {
    unfinished = !rebasing.finish();
    if (unfinished) {
      events.accept(new SyncEvent.RebaseUnfinished(clock.instant()));
    }
  }

  /// Takes a load, goes on with one that broke off, or tells that one is held.
  ///
  /// @param deletionAccepted whether a load that is held takes its place
  /// @param progress is told how far the load has come
  /// @param events is told what happens before the end
  SyncEvent load(
      boolean deletionAccepted, Consumer<LoadProgress> progress, Consumer<SyncEvent> events) {
    var underWay = replica.read(ReplicaReader::loadState);
    var held = underWay.map(LoadState::held);
    if (held.isPresent()) {
      if (deletionAccepted) {
        return accepted(events);
      }
      if (!replica.write(ServerLives::retakesHeldLoad)) {
        return new SyncEvent.LoadHeld(clock.instant(), held.get());
      }
      LOG.info("the load that was held is taken anew: the server has got back what this desk had");
      forgetLoad();
      return told(() -> {
        var end = load(FirstLoad.request(Optional.empty()), progress, events);
        finishRebase(events);
        return end;
      });
    }
    return told(() -> {
      var end = load(FirstLoad.request(underWay), progress, events);
      finishRebase(events);
      return end;
    });
  }

  private SyncEvent load(
      LoadRequest request, Consumer<LoadProgress> progress, Consumer<SyncEvent> events)
      throws ServerRefusedException, ServerUnreachableException, UnreadableException {
    var reception =
        new LoadReception(replica, identity, journal, rebasing, clock, progress, events);
    try {
      client.load(
          request,
          manifest -> {
            server.note();
            reception.begin(manifest);
          },
          reception::take);
      return reception.finish();
    } catch (ServerRefusedException e) {
      if (request.point() == null || !FirstLoad.mustBeginAnew(e.answer().code())) {
        throw e;
      }
      LOG.info("the load that broke off cannot go on: {}", e.answer().code());
      offerAgainAfter(e.answer());
      forgetLoad();
      return load(LoadRequest.anew(Protocol.VERSION), progress, events);
    } catch (LoadReception.RefusedException e) {
      return flawed(e);
    }
  }

  private SyncEvent accepted(Consumer<SyncEvent> events) {
    replica.write(transaction -> {
      FirstLoad.accept(transaction, identity, journal);
      return true;
    });
    finishRebase(events);
    return new SyncEvent.LoadEnded(clock.instant());
  }

  /// What came is never taken for complete, nor gone on with.
  private SyncEvent flawed(LoadReception.RefusedException refused) throws UnreadableException {
    forgetLoad();
    if (refused.getCause() instanceof UnreadableException unreadable) {
      throw unreadable;
    }
    LOG.warn("a load is not what was announced", refused.getCause());
    return new SyncEvent.LoadFlawed(clock.instant());
  }

  private void forgetLoad() {
    replica.write(transaction -> {
      transaction.load().forget();
      return true;
    });
  }

  private SyncEvent told(Work work) {
    try {
      return work.done();
    } catch (ServerRefusedException e) {
      LOG.warn("the server refused a pull: {}", e.answer().code());
      offerAgainAfter(e.answer());
      return new SyncEvent.DownRefused(clock.instant(), e.answer(), e.retryAfter());
    } catch (ServerUnreachableException e) {
      LOG.debug("no answer to a pull", e);
      return new SyncEvent.DownLost(clock.instant());
    } catch (UnreadableException e) {
      LOG.warn("what the server sent is unreadable", e);
      return new SyncEvent.DownUnreadable(clock.instant());
    }
  }

  /// A server that was restored may have lost what it answered, or answered it otherwise since.
  private void offerAgainAfter(ErrorAnswer refusal) {
    server.note();
    replica.write(transaction -> {
      ServerLives.refused(transaction, refusal);
      return true;
    });
  }

  /// When something was asked for.
  ///
  /// @param life the server's, as far as this desk had heard
  /// @param epoch this desk's
  private record Asked(Optional<ServerLife> life, int epoch) {}

  /// A conversation with the server, or a failure that it is known by.
  @FunctionalInterface
  private interface Work {
    SyncEvent done() throws ServerRefusedException, ServerUnreachableException, UnreadableException;
  }
}
