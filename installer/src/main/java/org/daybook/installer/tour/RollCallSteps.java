package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Takes the roll call of the first session, by keyboard.
final class RollCallSteps {
  /// The demo organisation keeps the session of this cohort for whoever takes the tour.
  static final String COHORT = "RF-14";

  private static final int STUDENTS = 24;
  private static final String ROW = ".student-row";

  private final Screen screen;

  RollCallSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("sessions", this::openSessions),
        new Step("register", this::open),
        new Step("roll-call", this::mark),
        new Step("undo", this::undo),
        new Step("rest-present", this::markRest),
        new Step("today-live", this::lookAtToday));
  }

  /// Submits the register.
  Step submission() {
    return new Step("submitted", this::submit);
  }

  /// Goes to the register of the session, from wherever one is.
  void go() {
    screen.click(".nav-item", "Roll call");
    screen.await("roll call", () -> screen.sees(".register") || screen.sees(".session-row"));
    if (screen.count(".register") == 0) {
      open();
    }
  }

  /// The name of the student in a row, from 0.
  String student(int row) {
    return screen.words(".column-name", row);
  }

  /// Brings the keyboard to a row, from 0.
  void moveTo(int row) {
    screen.click(".register-list");
    screen.press(KeyCode.HOME);
    for (int i = 0; i < row; i++) {
      screen.press(KeyCode.DOWN);
    }
  }

  void awaitMark(int row, String words) {
    screen.awaitWords(ROW, row, words);
  }

  private void openSessions() {
    screen.press(KeyCode.F2);
    screen.awaitWords(".session-row", COHORT);
  }

  /// What was marked counts on Today. How many of them are in the building depends on the hour.
  private void lookAtToday() {
    screen.press(KeyCode.F1);
    screen.awaitWords(".session-card", COHORT);
    screen.awaitShown("#present");
  }

  private void open() {
    screen.click(".session-row", COHORT);
    screen.awaitShown(".register");
    screen.awaitWords("#title", COHORT);
    screen.awaitShown(ROW);
  }

  private void mark() {
    moveTo(0);
    screen.press(KeyCode.P);
    screen.press(KeyCode.SPACE);
    screen.press(KeyCode.L);
    screen.press(KeyCode.DIGIT1);
    screen.press(KeyCode.DIGIT2);
    screen.press(KeyCode.SPACE);
    screen.press(KeyCode.A);
    screen.press(KeyCode.SPACE);
    screen.press(KeyCode.E);
    screen.press(KeyCode.SPACE);
    screen.press(KeyCode.O);
    screen.press(KeyCode.DIGIT2);
    screen.press(KeyCode.DIGIT0);
    screen.press(KeyCode.SPACE);
    awaitMark(0, "Present");
    awaitMark(1, "Late 12 min");
    awaitMark(2, "Absent");
    awaitMark(3, "Excused");
    awaitMark(4, "20 min early");
    awaitUnmarked(STUDENTS - 5);
  }

  private void undo() {
    screen.press(KeyCode.Z, KeyCode.CONTROL);
    awaitUnmarked(STUDENTS - 4);
  }

  private void markRest() {
    screen.press(KeyCode.R, KeyCode.CONTROL);
    awaitUnmarked(0);
    screen.awaitShown("#toast");
    screen.awaitWords("#toast", (STUDENTS - 4) + " marked present");
  }

  private void submit() {
    go();
    screen.press(KeyCode.ENTER, KeyCode.CONTROL);
    screen.awaitShown("#takeBack");
    screen.awaitWords(".sync-pill", "All sent");
  }

  private void awaitUnmarked(int number) {
    screen.awaitWords("#submit", number == 0 ? "Submit the register" : number + " unmarked");
  }
}
