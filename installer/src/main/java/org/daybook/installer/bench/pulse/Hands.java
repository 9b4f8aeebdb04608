package org.daybook.installer.bench.pulse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.util.Duration;

/// Somebody who does one thing after the other at a fast person's pace. What the thread was busy
/// with between two of them belongs to the earlier one.
final class Hands {
  /// Not a multiple of a frame, so that keys fall anywhere between two frames.
  private static final Duration BETWEEN = Duration.millis(67);

  private final BusySpells spells;
  private final Consumer<String> say;
  private final List<Runnable> actions = new ArrayList<>();
  private final Robot robot = new Robot();
  private int done;
  private int warmUp;

  /// @param say told of each measured action what [PulseSigns] holds
  Hands(BusySpells spells, Consumer<String> say) {
    this.spells = spells;
    this.say = say;
  }

  /// A key, some times.
  Hands press(KeyCode key, int times) {
    for (var i = 0; i < times; i++) {
      actions.add(() -> robot.keyType(key));
    }
    return this;
  }

  Hands then(Runnable action) {
    actions.add(action);
    return this;
  }

  /// What comes before is not measured.
  Hands warm() {
    warmUp = actions.size();
    return this;
  }

  /// Does all of it.
  void begin(Runnable afterwards) {
    var work = spells.takeLongestWork();
    var wait = spells.takeLongestWait();
    if (done > warmUp) {
      say.accept(PulseSigns.BUSY + work + " " + wait);
    }
    if (done == actions.size()) {
      afterwards.run();
      return;
    }
    actions.get(done++).run();
    var pause = new PauseTransition(BETWEEN);
    pause.setOnFinished(_ -> begin(afterwards));
    pause.play();
  }
}
