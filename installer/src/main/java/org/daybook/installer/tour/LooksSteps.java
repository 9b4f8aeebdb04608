package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// The same screens larger, in the dark, and from right to left.
final class LooksSteps {
  private final Screen screen;

  LooksSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("sync-centre", this::syncCentre),
        new Step("larger", this::larger),
        new Step("dark", this::dark),
        new Step("today-dark", this::today),
        new Step("today-arabic", this::arabic),
        new Step("arabic", this::rollCall));
  }

  private void syncCentre() {
    screen.click(".sync-pill");
    screen.awaitShown("#tryNow");
    screen.awaitShown("#contact");
  }

  private void larger() {
    today();
    choose("Text size", "Larger");
    screen.await("everything is larger", () -> screen.wears("larger"));
  }

  private void dark() {
    choose("Text size", "Normal");
    screen.click(".nav-item", "Roll call");
    choose("Theme", "Dark");
    screen.await("it is dark", () -> screen.wears("dark"));
  }

  private void today() {
    screen.press(KeyCode.F1);
    screen.awaitWords(".session-card", RollCallSteps.COHORT);
  }

  private void rollCall() {
    screen.press(KeyCode.F2);
    screen.awaitShown(".register");
  }

  private void arabic() {
    choose("Theme", "Light");
    choose("Language", "العربية");
    screen.await("it reads from right to left", screen::readsFromTheRight);
    screen.awaitWords(".nav-item", "الحضور");
  }

  private void choose(String menu, String item) {
    screen.click(".person-menu");
    screen.click(".menu-item", menu);
    screen.click(".menu-item", item);
    screen.awaitGone(".menu-item");
  }
}
