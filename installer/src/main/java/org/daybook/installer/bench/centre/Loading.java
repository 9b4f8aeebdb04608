package org.daybook.installer.bench.centre;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.daybook.app.service.Desk;
import org.daybook.app.sync.LoadProgress;
import org.daybook.app.sync.SyncStatus;

/// Waits for a desk's first load.
public final class Loading {
  private static final int MOST_SECONDS = 180;

  private final Desk desk;

  private Loading(Desk desk) {
    this.desk = desk;
  }

  public static Loading of(Desk desk) {
    return new Loading(desk);
  }

  /// Returns when all has come; the time, on the clock of [System#nanoTime], at which that was.
  public long await() throws Exception {
    return await(SyncStatus::loaded);
  }

  /// The same when all that today's roll call needs has come.
  public long awaitToday() throws Exception {
    return await(
        status -> status.loaded() || status.load().filter(LoadProgress::todayReady).isPresent());
  }

  private long await(Predicate<SyncStatus> wanted) throws Exception {
    var reached = new CompletableFuture<Long>();
    try (var _ = desk.parts().loop().onStatus(status -> look(status, wanted, reached))) {
      look(desk.parts().loop().status(), wanted, reached);
      return reached.get(MOST_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException late) {
      throw new IllegalStateException("the first load did not end: " + late, late);
    } catch (ExecutionException failure) {
      throw new IllegalStateException("the first load failed", failure);
    }
  }

  private static void look(
      SyncStatus status, Predicate<SyncStatus> wanted, CompletableFuture<Long> reached) {
    if (wanted.test(status)) {
      reached.complete(System.nanoTime());
    }
  }
}
