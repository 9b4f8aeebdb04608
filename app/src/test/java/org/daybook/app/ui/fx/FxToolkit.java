package org.daybook.app.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.daybook.app.ui.theme.Fonts;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Starts the toolkit once for all tests that draw, and runs work on its thread.
public final class FxToolkit implements BeforeAllCallback {

  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static final AtomicBoolean ASKED = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) throws InterruptedException {
    start();
  }

  private static void start() throws InterruptedException {
    if (ASKED.compareAndSet(false, true)) {
      Platform.setImplicitExit(false);
      Platform.startup(() -> {
        Fonts.load();
        STARTED.countDown();
      });
    }
    if (!STARTED.await(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the toolkit did not start");
    }
  }

  /// The outcome of work done on the JavaFX thread; its failure fails the test.
  public static <T> T onFx(Callable<T> work) throws Exception {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        outcome.complete(work.call());
      } catch (Throwable thrown) {
        outcome.completeExceptionally(thrown);
      }
    });
    return outcome.get(60, TimeUnit.SECONDS);
  }

  /// Waits until what was changed in a showing window has its styles and its place.
  public static void pulse() throws Exception {
    CompletableFuture<Boolean> passed = new CompletableFuture<>();
    onFx(() -> {
      new AnimationTimer() {
        private int pulses;

        @Override
        public void handle(long now) {
          pulses++;
          if (pulses > 2) {
            stop();
            passed.complete(true);
          }
        }
      }.start();
      return true;
    });
    passed.get(60, TimeUnit.SECONDS);
  }
}
