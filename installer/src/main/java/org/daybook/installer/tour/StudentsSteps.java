package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Finds a student of the roll call in the book.
final class StudentsSteps {
  /// Whom the demo organisation keeps for pictures.
  private static final String NAME = "Layla Haddad";

  private final Screen screen;

  StudentsSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(new Step("student", this::find));
  }

  private void find() {
    screen.press(KeyCode.F4);
    screen.awaitShown("#find");
    screen.click("#find");
    screen.type("hadd lay");
    screen.awaitWords(".found-row", NAME);
    screen.awaitWords(".student-head", NAME);
    screen.awaitWords(".student-panel", RollCallSteps.COHORT);
  }
}
