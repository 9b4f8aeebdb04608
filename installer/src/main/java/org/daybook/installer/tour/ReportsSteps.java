package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Looks at reports, and follows a figure down to its marks.
final class ReportsSteps {
  private final Screen screen;

  ReportsSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("report", this::attendance),
        new Step("report-marks", this::marks),
        new Step("report-left", this::leave));
  }

  private void attendance() {
    screen.press(KeyCode.F8);
    screen.awaitShown(".report-list");
    screen.awaitWords("#title", "Attendance by student");
    screen.awaitWords("#total", "Students");
  }

  private void marks() {
    screen.press(KeyCode.ENTER);
    screen.awaitWords("#title", "Attendance, mark by mark");
    screen.awaitShown("#openCard");
  }

  private void leave() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitWords("#title", "Attendance by student");
  }
}
