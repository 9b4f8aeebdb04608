package org.daybook.app.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The threads of a running desk for a test: one worker, and the JavaFX thread.
public final class Workbench implements AutoCloseable {

  private final ExecutorService worker = Executors.newSingleThreadExecutor();

  public final Background background = new Background(worker, new FxThread());

  /// Does a step on the JavaFX thread and waits until all that it caused is done and shown.
  public <T> T step(Callable<T> step) throws Exception {
    T outcome = FxToolkit.onFx(step);
    for (int i = 0; i < 4; i++) {
      worker.submit(() -> true).get(60, TimeUnit.SECONDS);
      FxToolkit.onFx(() -> true);
    }
    FxToolkit.pulse();
    return outcome;
  }

  public void step(Runnable step) throws Exception {
    step(() -> {
      step.run();
      return true;
    });
  }

  @Override
  public void close() {
    worker.close();
  }
}
