package org.daybook.installer.bench.traffic;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.daybook.app.replica.ReplicaChange;
import org.daybook.app.service.Desk;
import org.daybook.installer.bench.centre.CentreDatabase;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.model.canary.BranchCanary;
import org.daybook.model.canary.Canaries;
import org.daybook.model.centre.CanaryLogic;
import org.daybook.model.desk.sync.SyncSession;
import org.daybook.server.store.Access;
import org.daybook.server.store.Database;
import org.daybook.server.store.Isolation;
import org.daybook.server.store.PgCentreTransaction;

/// What passes in an hour in which nothing happens, put together from one of each: signs of life on
/// the open line, canaries with the pulls that they cause, the polls between them, and one report
/// of how the desk stands, for which as much as for a poll is reckoned.
final class IdleHour {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration QUIET = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int SIGNS_OF_LIFE = 2;
  private static final int REPORTS = 1;

  private final Desk desk;
  private final CountingRelay relay;
  private final CentreDatabase database;
  private final CentreRows rows;
  private final Clock clock;

  IdleHour(Desk desk, CountingRelay relay, CentreDatabase database, CentreRows rows, Clock clock) {
    this.desk = desk;
    this.relay = relay;
    this.database = database;
    this.rows = rows;
    this.clock = clock;
  }

  double bytes() throws IOException, InterruptedException {
    long canaries = HOUR.dividedBy(Canaries.RHYTHM);
    long polls = canaries * Canaries.RHYTHM.dividedBy(SyncSession.POLL_LISTENING);
    return line() + canaries * canary() + (polls + REPORTS) * (double) poll();
  }

  /// From one sign of life on the open line to a later one.
  private double line() throws IOException, InterruptedException {
    relay.awaitPassage(PATIENCE);
    var began = System.nanoTime();
    long before = relay.all();
    for (var sign = 0; sign < SIGNS_OF_LIFE; sign++) {
      relay.awaitPassage(PATIENCE);
    }
    return (relay.all() - before) * (HOUR.toNanos() / (double) (System.nanoTime() - began));
  }

  private long poll() throws IOException, InterruptedException {
    relay.awaitQuiet(QUIET);
    long before = relay.all();
    TrafficBenchmark.sync(desk);
    relay.awaitQuiet(QUIET);
    return relay.all() - before;
  }

  /// As a second server on the same database would write it.
  private long canary() throws IOException, InterruptedException {
    relay.awaitQuiet(QUIET);
    var arrived = new CountDownLatch(1);
    Consumer<ReplicaChange> listener =
        change -> {
          if (change.tables().contains(BranchCanary.TABLE.name())) {
            arrived.countDown();
          }
        };
    desk.parts().replica().onChange(listener);
    try {
      long before = relay.all();
      sing();
      if (!arrived.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new IOException("no canary came");
      }
      relay.awaitQuiet(QUIET);
      return relay.all() - before;
    } finally {
      desk.parts().replica().removeListener(listener);
    }
  }

  private void sing() {
    var organisation = rows.organisationId();
    var branches = Set.of(rows.branchId());
    try (var own = Database.open(database.application(), 1)) {
      own.within(
          Access.to(organisation, branches),
          Isolation.LOCKING,
          transaction ->
              CanaryLogic.sing(
                  new PgCentreTransaction(transaction, organisation, () -> 1),
                  organisation,
                  branches,
                  // Later than any that the server may have written since it knows the desk.
                  clock.instant().plus(Canaries.RHYTHM)));
    }
  }
}
