package org.daybook.installer.bench.start;

import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;
import org.daybook.installer.bench.paint.Painting;

/// Waits, in a process whose JavaFX somebody else starts, for a painted window with something in it
/// that can be typed into or pressed.
final class WindowWatch {
  private static final long MILLIS_BETWEEN_ATTEMPTS = 2;

  private final Runnable painted;
  private final AtomicBoolean told = new AtomicBoolean();

  /// @param painted told once
  WindowWatch(Runnable painted) {
    this.painted = painted;
  }

  void run() {
    var never = new CountDownLatch(1);
    try {
      while (!watchSoon()) {
        // JavaFX tells nobody that it has started.
        if (never.await(MILLIS_BETWEEN_ATTEMPTS, TimeUnit.MILLISECONDS)) {
          return;
        }
      }
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean watchSoon() {
    try {
      Platform.runLater(this::watch);
      return true;
    } catch (IllegalStateException notStarted) {
      return false;
    }
  }

  private void watch() {
    var windows = Window.getWindows();
    windows.forEach(this::look);
    windows.addListener(
        (ListChangeListener<Window>)
            change -> {
              while (change.next()) {
                change.getAddedSubList().forEach(this::look);
              }
            });
  }

  private void look(Window window) {
    // A window joins the list before its scene can be painted.
    Platform.runLater(() -> {
      var scene = window.getScene();
      if (scene != null && window.isShowing()) {
        new Painting(scene).when(() -> canAct(scene), _ -> tell());
      }
    });
  }

  private void tell() {
    if (told.compareAndSet(false, true)) {
      painted.run();
    }
  }

  private static boolean canAct(Scene scene) {
    Set<Node> all = scene.getRoot().lookupAll("*");
    return all.stream()
        .filter(node -> node instanceof TextInputControl || node instanceof ButtonBase)
        .anyMatch(node -> !node.isDisabled() && isShown(node));
  }

  /// A node in a hidden part of the window says of itself that it is visible.
  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
