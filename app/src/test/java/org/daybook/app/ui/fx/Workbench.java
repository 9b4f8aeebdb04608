package org.daybook.app.ui.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import org.testfx.api.FxRobot;

/// The threads of a running desk for a test, one worker and the JavaFX thread, and a keyboard whose
/// keys wait until the desk has done what they ask.
public final class Workbench implements AutoCloseable {

  private static final int MOST_TABS = 60;
  private static final int MOST_FRAMES = 20;

  private final FxRobot robot = new FxRobot();
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

  /// Presses keys together, once all that came before is done, and waits for what they cause.
  public void push(KeyCode... keys) throws Exception {
    step(() -> true);
    robot.push(keys);
    step(() -> true);
  }

  /// Types words.
  public void write(String words) throws Exception {
    step(() -> true);
    robot.write(words);
    step(() -> true);
  }

  /// Moves the keyboard to a control by Tab alone.
  public void tabTo(Scene scene, String id) throws Exception {
    for (int i = 0; i < MOST_TABS && !Stand.hasKeyboard(scene, id); i++) {
      push(KeyCode.TAB);
    }
    if (!Stand.hasKeyboard(scene, id)) {
      throw new AssertionError("Tab never leads to " + id);
    }
  }

  /// Moves the keyboard on by Tab alone until it is at a control of that kind.
  public void tabTo(Scene scene, Predicate<Node> wanted) throws Exception {
    for (int i = 0; i < MOST_TABS; i++) {
      robot.push(KeyCode.TAB);
      boolean there =
          step(() -> {
            var owner = scene.getFocusOwner();
            return owner != null && wanted.test(owner);
          });
      if (there) {
        return;
      }
    }
    throw new AssertionError("no way there by keyboard");
  }

  /// Moves the keyboard on to a control that begins to say this to a screen reader.
  public void tabToSpoken(Scene scene, String words) throws Exception {
    tabTo(scene, it -> String.valueOf(it.getAccessibleText()).startsWith(words));
  }

  /// Whether these words come to be read: what takes the place of something else comes panel by
  /// panel.
  public boolean reads(Scene scene, String words) throws Exception {
    step(() -> true);
    for (int frame = 0; frame < MOST_FRAMES && !shows(scene, words); frame++) {
      FxToolkit.pulse();
    }
    return shows(scene, words);
  }

  private static boolean shows(Scene scene, String words) throws Exception {
    return Stand.texts(scene).stream().anyMatch(it -> it.contains(words));
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
