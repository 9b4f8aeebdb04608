package org.daybook.installer.tour;

import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

/// JavaFX, drawing into memory: no display is needed, and none is disturbed.
final class Toolkit {
  private Toolkit() {}

  /// Starts it where it does not run yet, and returns when it does.
  static void start() {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    var started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (IllegalStateException _) {
      // It runs already.
      started.countDown();
    } catch (InterruptedException failure) {
      Thread.currentThread().interrupt();
      throw new StepFailedException("the tour was interrupted", failure);
    }
  }
}
