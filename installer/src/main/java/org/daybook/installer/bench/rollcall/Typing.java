package org.daybook.installer.bench.rollcall;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.util.Duration;
import org.daybook.app.ui.rollcall.RegisterViewModel;
import org.daybook.installer.bench.paint.Painting;

/// Somebody who marks one student after the other as present, by the key P, at a person's pace.
final class Typing {
  /// Not a multiple of a frame, so that keys fall anywhere between two frames.
  private static final Duration BETWEEN_KEYS = Duration.millis(67);

  private static final int WARM_UP = 60;
  private static final int KEYS = 260;

  private final RegisterViewModel register;
  private final ListView<?> list;
  private final Painting painting;
  private final Consumer<String> say;
  private final Robot robot = new Robot();
  private int pressed;

  /// @param say told of each key what [RollCallWindow] says on standard output
  Typing(Scene scene, ListView<?> list, RegisterViewModel register, Consumer<String> say) {
    this.painting = new Painting(scene);
    this.list = list;
    this.register = register;
    this.say = say;
  }

  /// Begins when the register is there.
  void begin() {
    if (register.rows().isEmpty()) {
      pause(this::begin);
      return;
    }
    list.requestFocus();
    pause(this::press);
  }

  private void press() {
    var row = register.cursorProperty().get();
    var number = ++pressed;
    var started = System.nanoTime();
    robot.keyType(KeyCode.P);
    painting.when(
        () -> !register.rows().get(row).unmarked(), painted -> tell(number, painted - started));
  }

  private void tell(int number, long nanos) {
    if (number > WARM_UP) {
      var milliseconds = nanos / (double) TimeUnit.MILLISECONDS.toNanos(1);
      say.accept(RollCallWindow.PAINTED + milliseconds);
    }
    if (number < KEYS) {
      Platform.runLater(() -> goOn(number));
    } else {
      say.accept(RollCallWindow.END);
    }
  }

  /// The cursor moves ahead of the time that is measured: a key changes one row and nothing else.
  private void goOn(int row) {
    register.moveTo(row);
    pause(this::press);
  }

  private static void pause(Runnable next) {
    var pause = new PauseTransition(BETWEEN_KEYS);
    pause.setOnFinished(_ -> next.run());
    pause.play();
  }
}
