package org.daybook.app.replica;

import jakarta.persistence.PersistenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.daybook.app.disk.Folder;
import org.daybook.model.desk.DeskTransaction;
import org.h2.engine.Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk's rows. Writes happen one after the other on the replica thread; reads happen on the
/// caller's, which is never the one that draws.
public final class Replica implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Replica.class);
  private static final String DRAWING_THREAD = "JavaFX Application Thread";
  private static final int SECONDS_TO_CLOSE = 10;

  private final ReplicaDatabase database;
  private final boolean madeAnew;
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final ExecutorService writer =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          waiting,
          work -> {
            var thread = new Thread(work, "daybook-replica");
            thread.setDaemon(true);
            return thread;
          });
  private final List<Consumer<ReplicaChange>> listeners = new CopyOnWriteArrayList<>();

  private Replica(ReplicaDatabase database, boolean madeAnew) {
    this.database = database;
    this.madeAnew = madeAnew;
  }

  /// Opens the replica in a folder. A file that is missing is made; one that cannot be opened is
  /// put aside and made anew, because journal and server can fill it again.
  ///
  /// @throws ReplicaException when not even a new one can be made
  public static Replica open(Path folder, byte[] key, Clock clock) {
    var file = folder.resolve("replica");
    var onDisk = folder.resolve("replica.mv.db");
    boolean existed = Files.exists(onDisk);
    try {
      return new Replica(ReplicaDatabase.open(file, key), !existed);
    } catch (RuntimeException e) {
      if (!existed) {
        throw new ReplicaException("cannot make a replica in " + folder, e);
      }
      LOG.warn("the replica cannot be opened and is made anew", e);
    }
    try {
      Folder.rename(onDisk, folder.resolve("replica-damaged-" + clock.millis() + ".mv.db"));
      return new Replica(ReplicaDatabase.open(file, key), true);
    } catch (IOException | RuntimeException e) {
      throw new ReplicaException("cannot make a replica in " + folder, e);
    }
  }

  /// Whether it began empty: then journal and server fill it.
  public boolean madeAnew() {
    return madeAnew;
  }

  /// Reads in one consistent state.
  public <T> T read(Function<ReplicaReader, T> query) {
    refuseDrawingThread();
    try (var session = database.sessions().openStatelessSession()) {
      session.beginTransaction();
      var answer = query.apply(new ReplicaReader(session));
      session.getTransaction().commit();
      return answer;
    }
  }

  /// Runs the work in a transaction on the replica thread and returns when it is committed.
  public <T> T write(Function<ReplicaTransaction, T> work) {
    refuseDrawingThread();
    return await(() -> inTransaction(work));
  }

  /// Whether somebody waits for the replica thread.
  public boolean isAwaited() {
    return !waiting.isEmpty();
  }

  /// Reads in one consistent state, the server's images, too; takes as long as it likes and is in
  /// nobody's way. Nothing may be changed.
  public <T> T snapshot(Function<DeskTransaction, T> query) {
    return inOneState(query::apply);
  }

  /// Reads in one consistent state, however many questions that takes; takes as long as it likes
  /// and is in nobody's way.
  public <T> T readOneState(Function<ReplicaReader, T> query) {
    return inOneState(query::apply);
  }

  private <T> T inOneState(Function<ReplicaTransaction, T> query) {
    refuseDrawingThread();
    try (var session = database.sessions().openStatelessSession()) {
      session.doWork(Replica::seeOneState);
      session.beginTransaction();
      try {
        return query.apply(new ReplicaTransaction(session));
      } finally {
        session.getTransaction().rollback();
        session.doWork(Replica::seeWhatIsCommitted);
      }
    }
  }

  /// Tells what was committed, on the replica thread; a listener returns at once.
  public void onChange(Consumer<ReplicaChange> listener) {
    listeners.add(listener);
  }

  public void removeListener(Consumer<ReplicaChange> listener) {
    listeners.remove(listener);
  }

  @Override
  public void close() {
    writer.shutdown();
    try {
      if (!writer.awaitTermination(SECONDS_TO_CLOSE, TimeUnit.SECONDS)) {
        LOG.warn("the replica thread did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    database.close();
  }

  private <T> T inTransaction(Function<ReplicaTransaction, T> work) {
    try (var session = database.sessions().openStatelessSession()) {
      session.beginTransaction();
      var transaction = new ReplicaTransaction(session);
      T answer;
      try {
        answer = work.apply(transaction);
        session.getTransaction().commit();
      } catch (RuntimeException e) {
        if (session.getTransaction().isActive()) {
          session.getTransaction().rollback();
        }
        throw e;
      }
      tell(transaction.change());
      if (transaction.outbox().keys().isBehind()) {
        indexWhenThereIsTime();
      }
      return answer;
    }
  }

  /// After whoever saved has been answered.
  private void indexWhenThereIsTime() {
    try {
      writer.execute(() -> {
        try {
          if (inTransaction(transaction -> transaction.outbox().keys().index())) {
            indexWhenThereIsTime();
          }
        } catch (PersistenceException e) {
          LOG.warn("what operations touch is noted when it is asked for", e);
        }
      });
    } catch (RejectedExecutionException e) {
      LOG.debug("the replica is being closed; what operations touch is noted later", e);
    }
  }

  private void tell(ReplicaChange change) {
    if (!change.isEmpty()) {
      listeners.forEach(listener -> listener.accept(change));
    }
  }

  private <T> T await(Callable<T> work) {
    try {
      return writer.submit(work).get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof PersistenceException cause) {
        throw new ReplicaException("the replica cannot be written", cause);
      }
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new ReplicaException("a transaction failed", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReplicaException("interrupted while waiting for the replica thread", e);
    }
  }

  private static void seeOneState(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Constants.TRANSACTION_SNAPSHOT);
  }

  /// The connection goes back to the pool.
  private static void seeWhatIsCommitted(Connection connection) throws SQLException {
    connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
  }

  private static void refuseDrawingThread() {
    if (Thread.currentThread().getName().equals(DRAWING_THREAD)) {
      throw new IllegalStateException("the drawing thread never touches the replica");
    }
  }
}
