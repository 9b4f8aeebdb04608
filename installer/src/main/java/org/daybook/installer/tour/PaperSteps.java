package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Looks at what would be printed: the sheet of the roll call, who is in the building, and a
/// student's card.
final class PaperSteps {
  private static final String PAGE = ".paper-sheet";

  private final Screen screen;
  private final RollCallSteps rollCall;

  PaperSteps(Screen screen, RollCallSteps rollCall) {
    this.screen = screen;
    this.rollCall = rollCall;
  }

  List<Step> steps() {
    return List.of(
        new Step("sheet", this::sheet),
        new Step("evacuation-list", this::evacuation),
        new Step("card", this::card),
        new Step("card-left", this::leave));
  }

  private void sheet() {
    rollCall.go();
    screen.press(KeyCode.P, KeyCode.CONTROL);
    screen.awaitShown(PAGE);
    screen.awaitWords("#title", RollCallSteps.COHORT);
  }

  private void evacuation() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitShown(".register");
    screen.press(KeyCode.F12);
    screen.awaitShown(PAGE);
    screen.awaitWords("#title", "Who is in the building");
  }

  private void card() {
    screen.press(KeyCode.F4);
    screen.awaitShown(".student-head");
    screen.press(KeyCode.P, KeyCode.CONTROL);
    screen.awaitShown(PAGE);
    screen.awaitWords("#title", "Card of");
  }

  private void leave() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitShown(".student-head");
  }
}
