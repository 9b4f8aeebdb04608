package org.daybook.server.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.daybook.server.centre.CentreOperations;
import org.daybook.server.centre.Workbench;
import org.daybook.server.store.StoreTransaction;
import org.jspecify.annotations.Nullable;

/// Lets many requests write operations of the centre's device. They would wait for each other in
/// any case, because that device has one chain: so whoever comes first does the work of all who
/// wait, in one transaction with one commit, and a thousand students at once need one connection.
public final class Authoring {
  private static final int MOST_TOGETHER = 64;
  private static final int MOST_WAITING = 4_000;
  private static final long PATIENCE_SECONDS = 20;

  private final CentreOperations operations;
  private final Map<UUID, Line> lines = new ConcurrentHashMap<>();

  public Authoring(CentreOperations operations) {
    this.operations = operations;
  }

  /// What one request writes.
  @FunctionalInterface
  interface Work {
    Written apply(StoreTransaction transaction, Workbench bench);
  }

  /// Too many wait, or for too long: nothing was written.
  public static final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BusyException() {
      super("too many requests wait to write", null, false, false);
    }
  }

  /// Does the work, perhaps with that of others, and returns when it is committed.
  Written write(UUID organisationId, Work work) {
    return lines.computeIfAbsent(organisationId, Line::new).write(work);
  }

  /// Those who wait to write for one organisation.
  private final class Line {
    private final UUID organisationId;
    private final BlockingQueue<Waiting> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ReentrantLock turn = new ReentrantLock();

    Line(UUID organisationId) {
      this.organisationId = organisationId;
    }

    Written write(Work work) {
      var own = new Waiting(work);
      if (!waiting.offer(own)) {
        throw new BusyException();
      }
      takeTurn(own);
      try {
        while (!own.isDone()) {
          together();
        }
      } finally {
        turn.unlock();
      }
      return own.result();
    }

    private void takeTurn(Waiting own) {
      try {
        if (turn.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          return;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (waiting.remove(own)) {
        throw new BusyException();
      }
      // Somebody has begun to do it.
      turn.lock();
    }

    private void together() {
      var some = new ArrayList<Waiting>();
      waiting.drainTo(some, MOST_TOGETHER);
      try {
        keep(some);
      } catch (RuntimeException | Error e) {
        // One of them cannot be written; the others can.
        some.forEach(this::alone);
      }
    }

    private void alone(Waiting one) {
      try {
        keep(List.of(one));
      } catch (RuntimeException e) {
        one.failed(e);
      } catch (Error e) {
        // Nobody may wait forever, whatever became of the work.
        one.failed(new IllegalStateException("a request that writes failed", e));
      }
    }

    private void keep(List<Waiting> some) {
      var written =
          operations.inOrganisation(
              organisationId,
              (transaction, bench) ->
                  some.stream().map(it -> it.work.apply(transaction, bench)).toList());
      for (int i = 0; i < written.size(); i++) {
        some.get(i).done(written.get(i));
      }
    }
  }

  /// One that waits. Read and written by whoever has the turn.
  private static final class Waiting {
    private final Work work;
    private @Nullable Written written;
    private @Nullable RuntimeException failure;

    Waiting(Work work) {
      this.work = work;
    }

    void done(Written how) {
      written = how;
    }

    void failed(RuntimeException why) {
      failure = why;
    }

    boolean isDone() {
      return written != null || failure != null;
    }

    Written result() {
      if (written != null) {
        return written;
      }
      throw failure == null ? new IllegalStateException("nothing was done") : failure;
    }
  }
}
