package org.daybook.app.sync;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.Arrival;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.FirstLoad;
import org.daybook.model.desk.Journal;
import org.daybook.model.desk.Rebase;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.PullRequest;
import org.jspecify.annotations.Nullable;

/// Brings the server's rows into the replica.
final class Downloads {
  private final Replica replica;
  private final SyncClient client;
  private final DeskIdentity identity;
  private final Journal journal;
  private final Rebase rebase;
  private final StatusBoard board;
  private final Clock clock;

  Downloads(
      Replica replica,
      SyncClient client,
      DeskIdentity identity,
      Journal journal,
      StatusBoard board,
      Clock clock) {
    this.replica = replica;
    this.client = client;
    this.identity = identity;
    this.journal = journal;
    this.rebase = new Rebase(identity, journal);
    this.board = board;
    this.clock = clock;
  }

  boolean loaded() {
    return !replica.read(ReplicaReader::cursors).isEmpty();
  }

  /// Returns the last of this desk's operations that the server holds.
  long pull() throws ServerRefusedException, ServerUnreachableException {
    var answer =
        client.pull(new PullRequest(Protocol.VERSION, replica.read(ReplicaReader::cursors)));
    try {
      var arrival = Arrival.of(answer);
      replica.write(transaction -> {
        rebase.apply(transaction, arrival);
        return true;
      });
      return answer.lastSequence();
    } catch (UnreadableException e) {
      throw new ServerUnreachableException("the server sends rows of a newer version", false, e);
    }
  }

  void load() throws ServerRefusedException, ServerUnreachableException {
    var reception = new Reception();
    client.load(new PullRequest(Protocol.VERSION, List.of()), reception::begin, reception::take);
    reception.finish();
    board.update(status -> status.loaded(true));
  }

  /// Takes one first load in, a transaction per chunk, so that a save never waits long.
  private final class Reception {
    private @Nullable FirstLoad load;
    private Optional<LoadProgress> progress = Optional.empty();

    void begin(LoadManifest manifest) {
      load =
          replica.write(transaction -> FirstLoad.begin(transaction, identity, journal, manifest));
      var tables =
          manifest.counts().stream()
              .map(count -> new LoadProgress.TableProgress(count.table(), 0, count.rows()))
              .toList();
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
      board.update(status -> status.loading(now));
    }
  }

  /// Carries an unreadable chunk out of a transaction.
  static final class UnreadableLoadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableLoadException(UnreadableException cause) {
      super(cause);
    }
  }
}
