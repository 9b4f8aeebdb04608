package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Counts the drawer without being told what should be in it, says why it is short, and has another
/// person look at it.
final class ClosingSteps {
  private static final String DRAWER = "Front drawer";

  private final Screen screen;

  ClosingSteps(Screen screen) {
    this.screen = screen;
  }

  /// What the receptionist does.
  List<Step> steps() {
    return List.of(
        new Step("closing", this::arrive),
        new Step("closing-count", this::count),
        new Step("closing-difference", this::submit),
        new Step("closing-reason", this::explain));
  }

  /// What somebody else does, who has signed in meanwhile.
  List<Step> reviewSteps() {
    return List.of(
        new Step("closing-review", this::look),
        new Step("closing-done", this::accept),
        new Step("closing-sealed", this::seal),
        new Step("closing-seal", this::show));
  }

  private void arrive() {
    screen.press(KeyCode.F6);
    screen.awaitWords(".closing-row", DRAWER);
    screen.awaitShown("#count");
  }

  /// 2,670 where 2,680 should be.
  private void count() {
    screen.press(KeyCode.ENTER, KeyCode.CONTROL);
    screen.awaitShown("#submit");
    for (var pieces : List.of("13", "0", "1", "1")) {
      screen.type(pieces);
      screen.press(KeyCode.ENTER);
    }
    screen.awaitWords("#counted", "2,670.00");
  }

  private void submit() {
    screen.press(KeyCode.ENTER, KeyCode.CONTROL);
    screen.awaitShown("#difference");
    screen.awaitShown("#reason");
  }

  private void explain() {
    screen.click("#reason");
    screen.type("Tea for the trainers, without a slip");
    screen.press(KeyCode.ENTER);
    screen.awaitGone("#reason");
  }

  private void look() {
    screen.press(KeyCode.F6);
    screen.awaitShown("#act");
  }

  private void accept() {
    screen.press(KeyCode.ENTER, KeyCode.CONTROL);
    screen.awaitGone("#act");
  }

  /// The centre answers at once here; other desks have yet to report.
  private void seal() {
    screen.press(KeyCode.D, KeyCode.CONTROL);
    screen.awaitShown("#showSeal");
  }

  private void show() {
    screen.press(KeyCode.L, KeyCode.CONTROL);
    screen.awaitShown("#root");
  }
}
