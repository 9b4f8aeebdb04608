package org.daybook.app.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.FirstLoad;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.Outbox;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PullRequest;
import org.jspecify.annotations.Nullable;
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
  private final Clock clock;

  Downloads(
      Replica replica, SyncClient client, DeskIdentity identity, Journal journal, Clock clock) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.journal = journal;
    this.rebase = new Rebase(identity, journal);
    this.clock = clock;
  }

  boolean loaded() {
    return !replica.read(ReplicaReader::cursors).isEmpty();
  }

  SyncEvent pull() {
    return told(() -> {
      int epoch = journal.head().epoch();
      var answer =
          client.pull(new PullRequest(Protocol.VERSION, replica.read(ReplicaReader::cursors)));
      return applied(answer, Arrival.of(answer), epoch);
    });
  }

  /// Applies it, unless its results may be those of a copy of this desk.
  private SyncEvent applied(PullAnswer answer, Arrival arrival, int epoch) {
    return replica.write(transaction -> {
      if (journal.head().epoch() != epoch) {
        // This desk went on in another epoch meanwhile: what was asked for is of no use.
        return new SyncEvent.DownLost(clock.instant());
      }
      if (!journal.continues(answer.chain(epoch))) {
        return new SyncEvent.PullForked(clock.instant());
      }
      rebase.apply(transaction, arrival);
      return new SyncEvent.PullApplied(
          clock.instant(), answer.lastSequence(), Outbox.answeredThrough(transaction));
    });
  }

  /// @param progress is told how far the load has come
  /// @param events is told what happens before the end
  SyncEvent load(Consumer<LoadProgress> progress, Consumer<SyncEvent> events) {
    return told(() -> {
      var reception = new Reception(progress, events);
      client.load(new PullRequest(Protocol.VERSION, List.of()), reception::begin, reception::take);
      reception.finish();
      return new SyncEvent.LoadEnded(clock.instant());
    });
  }

  private SyncEvent told(Work work) {
    try {
      return work.done();
    } catch (ServerRefusedException e) {
      LOG.warn("the server refused a pull: {}", e.answer().code());
      if (e.answer().code() == ErrorCode.UNKNOWN_CURSOR) {
        offerAgain();
      }
      return new SyncEvent.DownRefused(clock.instant(), e.answer(), e.retryAfter());
    } catch (ServerUnreachableException e) {
      LOG.debug("no answer to a pull", e);
      return new SyncEvent.DownLost(clock.instant());
    } catch (UnreadableException | UnreadableLoadException e) {
      LOG.warn("what the server sent is unreadable", e);
      return new SyncEvent.DownUnreadable(clock.instant());
    }
  }

  /// The server was restored: what it answered may have been answered otherwise since, or never.
  private void offerAgain() {
    replica.write(transaction -> {
      transaction.offerAgain();
      return true;
    });
  }

  /// A conversation with the server, or a failure that it is known by.
  @FunctionalInterface
  private interface Work {
    SyncEvent done() throws ServerRefusedException, ServerUnreachableException, UnreadableException;
  }

  /// Takes one first load in, a transaction per chunk, so that a save never waits long.
  private final class Reception {
    private final Consumer<LoadProgress> watcher;
    private final Consumer<SyncEvent> events;
    private @Nullable FirstLoad load;
    private Optional<LoadProgress> progress = Optional.empty();

    Reception(Consumer<LoadProgress> watcher, Consumer<SyncEvent> events) {
      this.watcher = watcher;
      this.events = events;
    }

    void begin(LoadManifest manifest) {
      load =
          replica.write(transaction -> FirstLoad.begin(transaction, identity, journal, manifest));
      var tables =
          manifest.counts().stream()
              .map(count -> new LoadProgress.TableProgress(count.table(), 0, count.rows()))
              .toList();
      events.accept(new SyncEvent.LoadBegun(clock.instant()));
      show(new LoadProgress(clock.instant(), tables));
    }

    void take(LoadChunk chunk) {
      int rows =
          replica.write(transaction -> {
            try {
              return begun().take(transaction, chunk);
            } catch (UnreadableException e) {
              throw new UnreadableLoadException(e);
            }
          });
      events.accept(new SyncEvent.LoadAdvanced(clock.instant()));
      progress.ifPresent(before -> show(before.with(chunk.table(), rows)));
    }

    void finish() throws ServerUnreachableException {
      try {
        replica.write(transaction -> {
          try {
            begun().finish(transaction);
            return true;
          } catch (UnreadableException e) {
            throw new UnreadableLoadException(e);
          }
        });
      } catch (UnreadableLoadException e) {
        throw new ServerUnreachableException("the first load is not whole", false, e);
      }
    }

    private FirstLoad begun() {
      if (load == null) {
        throw new IllegalStateException("a chunk came before the manifest");
      }
      return load;
    }

    private void show(LoadProgress now) {
      progress = Optional.of(now);
      watcher.accept(now);
    }
  }

  /// Carries an unreadable chunk out of a transaction.
  private static final class UnreadableLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableLoadException(UnreadableException cause) {
      super(cause);
    }
  }
}
