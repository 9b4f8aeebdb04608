package org.daybook.app.ui.window;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Tells every second that time has passed, until it is closed. Not an animation, which would keep
/// JavaFX drawing.
final class Ticks implements AutoCloseable {
  private static final int SECONDS = 1;

  private final ScheduledExecutorService ticking =
      Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "daybook-ticks");
        thread.setDaemon(true);
        return thread;
      });

  /// @param told on a thread of its own; returns at once
  Ticks(Runnable told) {
    var _ = ticking.scheduleAtFixedRate(told, SECONDS, SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    ticking.shutdownNow();
  }
}
