package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Looks at the week, sees what a series of sessions would make before any is made, and passes by
/// the courses and their groups.
final class ScheduleSteps {
  private final Screen screen;

  ScheduleSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("schedule", this::open),
        new Step("schedule-day", this::day),
        new Step("schedule-series", this::plan),
        new Step("schedule-groups", this::groups));
  }

  private void open() {
    screen.press(KeyCode.F5);
    screen.awaitShown(".schedule-card");
    screen.awaitShown(".chosen-bar");
  }

  private void day() {
    screen.press(KeyCode.T);
    screen.press(KeyCode.D);
    screen.awaitShown(".schedule-head .hour");
  }

  /// The first group of the list, on the first weekday, for a month.
  private void plan() {
    screen.press(KeyCode.W);
    screen.press(KeyCode.N);
    screen.awaitShown(".task-card");
    screen.press(KeyCode.DOWN);
    screen.click(".weekday");
    screen.click("#last_day");
    for (int i = 0; i < 30; i++) {
      screen.press(KeyCode.UP);
    }
    screen.click("#from");
    screen.type("10:00");
    screen.click("#until");
    screen.type("11:30");
    screen.awaitShown(".preview-row");
  }

  private void groups() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitGone(".task-card");
    screen.press(KeyCode.C);
    screen.awaitShown(".teaching-panel");
  }
}
