package org.daybook.app.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daybook.app.replica.Replica;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.Proof;
import org.daybook.model.desk.ScopedTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the replica's tables through, one an hour and so each about once a day, and compares them
/// with their kept digests: a failing disk changes rows that nobody touches. It reads a snapshot on
/// a thread of its own, beside everything else.
final class Audits implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Audits.class);
  private static final Duration AFTER_START = Duration.ofMinutes(2);
  private static final Duration BETWEEN = Duration.ofHours(1);

  private final Replica replica;
  private final Consumer<List<ScopedTable>> found;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> {
        var audit = new Thread(work, "daybook-audit");
        audit.setDaemon(true);
        return audit;
      });
  private int next;

  /// @param first the first table's place among all: another one at each start
  /// @param found is told the tables that are not as they should be
  Audits(Replica replica, int first, Consumer<List<ScopedTable>> found) {
    this.replica = replica;
    this.next = Math.floorMod(first, Tables.ALL.size());
    this.found = found;
  }

  void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::goOn, AFTER_START.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
  }

  /// Reads all tables through now; returns those that are not as they should be.
  List<ScopedTable> all() {
    var rotten = new ArrayList<ScopedTable>();
    for (var table : Tables.ALL) {
      rotten.addAll(replica.snapshot(transaction -> Proof.rotten(transaction, table)));
    }
    tell(rotten);
    return rotten;
  }

  private void goOn() {
    try {
      var table = Tables.ALL.get(next);
      next = (next + 1) % Tables.ALL.size();
      tell(replica.snapshot(transaction -> Proof.rotten(transaction, table)));
    } catch (RuntimeException e) {
      // Thrown on, it would end all later ones in silence.
      LOG.error("the replica cannot be read through", e);
    }
  }

  private void tell(List<ScopedTable> rotten) {
    if (!rotten.isEmpty()) {
      found.accept(rotten);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
