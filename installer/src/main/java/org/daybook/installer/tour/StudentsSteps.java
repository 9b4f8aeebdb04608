package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Finds a student of the roll call in the book, and sees what adding and enrolling would say,
/// without saving anything.
final class StudentsSteps {
  /// Whom the demo organisation keeps for pictures.
  private static final String NAME = "Layla Haddad";

  private final Screen screen;

  StudentsSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("student", this::find),
        new Step("new-student", this::write),
        new Step("enrol", this::enrol),
        new Step("students-left", this::leave));
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

  private void write() {
    screen.press(KeyCode.N, KeyCode.CONTROL);
    screen.awaitShown("#name");
    screen.click("#name");
    screen.type("Haddad Layla");
    screen.awaitWords(".alike-panel", NAME);
  }

  private void enrol() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitGone("#save");
    screen.press(KeyCode.G, KeyCode.CONTROL);
    screen.awaitShown(".enrol-card");
    screen.click("#findCohort");
    screen.type(RollCallSteps.COHORT);
    screen.awaitWords(".enrol-card", "has a place already");
  }

  private void leave() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitGone(".enrol-card");
  }
}
