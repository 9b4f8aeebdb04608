package org.daybook.installer.bench.paint;

import com.sun.javafx.perf.PerformanceTracker;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;

/// Watches one shown scene. To be made and asked on the JavaFX thread.
///
/// JavaFX says publicly when it has laid a frame out, but not when it has rendered it; its own
/// performance tracker does.
public final class Painting {
  private final Scene scene;
  private final PerformanceTracker tracker;

  public Painting(Scene scene) {
    this.scene = scene;
    this.tracker = PerformanceTracker.getSceneTracker(scene);
  }

  /// Tells, on the rendering thread, when the first frame was rendered that was laid out while the
  /// condition held, on the clock of [System#nanoTime]. One at a time.
  public void when(BooleanSupplier condition, LongConsumer painted) {
    var check =
        new Runnable() {
          @Override
          public void run() {
            if (condition.getAsBoolean()) {
              scene.removePostLayoutPulseListener(this);
              tracker.setOnRenderedFrameTask(() -> tell(painted));
            }
          }
        };
    scene.addPostLayoutPulseListener(check);
    Platform.requestNextPulse();
  }

  private void tell(LongConsumer painted) {
    var now = System.nanoTime();
    tracker.setOnRenderedFrameTask(null);
    painted.accept(now);
  }
}
