package org.daybook.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does small things again and again on one thread. A failure is logged and does not end them.
final class Clockwork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("clockwork").daemon().factory());
  private final List<Future<?>> running = new ArrayList<>();

  void every(Duration pause, String what, Runnable task) {
    running.add(
        thread.scheduleWithFixedDelay(
            () -> guarded(what, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS));
  }

  /// Does it once more, now.
  void once(String what, Runnable task) {
    guarded(what, task);
  }

  private static void guarded(String what, Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      LOG.warn("{} failed: {}", what, e.getMessage());
    }
  }

  @Override
  public void close() {
    running.forEach(it -> it.cancel(false));
    // Waits for what is under way, which still needs the database.
    thread.close();
  }
}
