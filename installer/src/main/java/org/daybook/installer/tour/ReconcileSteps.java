package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Looks at what the drawers should hold and do, and at an X report.
final class ReconcileSteps {
  private final Screen screen;

  ReconcileSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("reconcile", this::open),
        new Step("reconcile-report", this::report),
        new Step("reconcile-left", this::leave));
  }

  private void open() {
    screen.press(KeyCode.F8);
    screen.awaitShown("#cash");
    screen.press(KeyCode.R, KeyCode.CONTROL);
    screen.awaitShown(".figure-list");
  }

  private void report() {
    screen.press(KeyCode.P, KeyCode.CONTROL);
    screen.awaitShown(".paper-sheet");
  }

  private void leave() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitShown(".figure-list");
    screen.press(KeyCode.ESCAPE);
    screen.awaitShown("#excel");
  }
}
