package org.daybook.installer.tour;

import java.time.Duration;
import java.util.List;
import javafx.scene.input.KeyCode;

/// A desk that nobody knows becomes one that somebody works at.
final class ArrivalSteps {
  private static final Duration LOAD = Duration.ofSeconds(90);

  private final Screen screen;
  private final TourPlace place;

  ArrivalSteps(Screen screen, TourPlace place) {
    this.screen = screen;
    this.place = place;
  }

  List<Step> steps() {
    return List.of(
        new Step("first-run", this::writeTheCode),
        new Step("first-load", this::enrol),
        new Step("loaded", this::load),
        new Step("sign-in", this::beginToSignIn),
        new Step("today", this::signIn));
  }

  private void writeTheCode() {
    screen.awaitShown(".first-run");
    screen.click("#code");
    screen.type(place.activationCode().get());
    screen.click("#serverUrl");
    screen.press(KeyCode.A, KeyCode.CONTROL);
    screen.type(place.serverUrl());
    screen.awaitWords("#serverUrl", place.serverUrl());
  }

  private void enrol() {
    screen.press(KeyCode.ENTER, KeyCode.CONTROL);
    screen.awaitShown("#accepted");
    screen.await("the first load shows how far it is", LOAD, () -> screen.sees("#loading"));
  }

  private void load() {
    screen.await("today's roll call is ready", LOAD, () -> screen.sees("#ready"));
  }

  private void beginToSignIn() {
    screen.click("#begin");
    screen.awaitShown("#passwordForm");
    screen.click("#name");
    screen.type(place.signInName());
    screen.click("#password");
    screen.type(place.password());
  }

  private void signIn() {
    screen.press(KeyCode.ENTER);
    screen.await("signed in", () -> screen.sees("#newPinForm") || screen.sees(".shell"));
    if (screen.count("#newPinForm") > 0) {
      screen.click(".button", "Not now");
    }
    screen.awaitShown(".shell");
    screen.awaitWords(".nav-item", "Roll call");
    screen.awaitWords(".session-card", RollCallSteps.COHORT);
  }
}
