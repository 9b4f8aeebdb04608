package org.daybook.installer.tour;

import java.util.List;

/// The same screens in the dark, and from right to left.
final class LooksSteps {
  private final Screen screen;

  LooksSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("sync-centre", this::syncCentre),
        new Step("dark", this::dark),
        new Step("arabic", this::arabic));
  }

  private void syncCentre() {
    screen.click(".sync-pill");
    screen.awaitShown("#tryNow");
    screen.awaitShown("#contact");
  }

  private void dark() {
    screen.click(".nav-item", "Roll call");
    choose("Theme", "Dark");
    screen.await("it is dark", () -> screen.wears("dark"));
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
