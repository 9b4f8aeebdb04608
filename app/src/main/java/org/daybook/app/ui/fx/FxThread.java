package org.daybook.app.ui.fx;

import javafx.application.Platform;

/// The JavaFX application thread.
public final class FxThread implements UiThread {

  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }

  @Override
  public void later(Runnable task) {
    Platform.runLater(task);
  }

  @Override
  public void requireHere() {
    if (!Platform.isFxApplicationThread()) {
      throw new IllegalStateException(
          "must be on the JavaFX thread, is on " + Thread.currentThread().getName());
    }
  }

  @Override
  public void requireElsewhere() {
    if (Platform.isFxApplicationThread()) {
      throw new IllegalStateException("must not be on the JavaFX thread");
    }
  }
}
