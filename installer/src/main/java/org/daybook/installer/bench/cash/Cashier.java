package org.daybook.installer.bench.cash;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.util.Duration;
import org.daybook.installer.bench.paint.Painting;

/// Somebody who takes cash from one student after the other: scans a code, types what was handed
/// over, presses Enter, and waits until each is painted.
final class Cashier {
  /// Not a multiple of a frame, so that keys fall anywhere between two frames; no longer than what
  /// the key before has left behind takes, because nothing is measured meanwhile.
  private static final Duration BETWEEN_KEYS = Duration.millis(67);

  private static final int WARM_UP = 30;
  private static final String HANDED_OVER = "20";

  private final Counter counter;
  private final List<String> codes;
  private final Painting painting;
  private final Consumer<String> say;
  private final Robot robot = new Robot();
  private int served;

  /// @param codes of those who pay, one after the other
  /// @param say told of each key what [CashSigns] holds
  Cashier(Counter counter, List<String> codes, Consumer<String> say) {
    this.counter = counter;
    this.codes = List.copyOf(codes);
    this.painting = new Painting(counter.scene());
    this.say = say;
  }

  /// Begins when the counter is ready.
  void begin() {
    pause(counter.isReady() ? this::scan : this::begin);
  }

  /// The desk holds back what a scanner types until it is whole, and looks that up once.
  private void scan() {
    var code = codes.get(served);
    counter.find().setText(code);
    press(CashSigns.FOUND, () -> counter.shows(code), this::pay);
  }

  private void pay() {
    counter.received().setText(HANDED_OVER);
    pause(() -> press(CashSigns.PAID, counter::isPaid, this::look));
  }

  /// Until the receipt is there, too.
  private void look() {
    if (!counter.isDone()) {
      pause(this::look);
      return;
    }
    served++;
    if (served < codes.size()) {
      scan();
    } else {
      say.accept(CashSigns.END);
    }
  }

  private void press(String sign, BooleanSupplier shown, Runnable next) {
    var started = System.nanoTime();
    robot.keyType(KeyCode.ENTER);
    painting.when(
        shown,
        painted -> {
          if (served >= WARM_UP) {
            say.accept(sign + (painted - started) / (double) TimeUnit.MILLISECONDS.toNanos(1));
          }
          Platform.runLater(() -> pause(next));
        });
  }

  private static void pause(Runnable next) {
    var pause = new PauseTransition(BETWEEN_KEYS);
    pause.setOnFinished(_ -> next.run());
    pause.play();
  }
}
