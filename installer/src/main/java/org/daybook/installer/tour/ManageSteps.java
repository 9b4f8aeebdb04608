package org.daybook.installer.tour;

import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.daybook.app.AppConfig;
import org.daybook.app.Wiring;
import org.daybook.app.service.activation.ActivationResult;

/// The owner sits down at the desk: makes a role, invites somebody who has it, and brings in
/// another desk with a code that this one asked the centre for.
final class ManageSteps {
  private static final String ROLE = "Evening desk";
  private static final String DESK = "Side desk";
  private static final int MOST_ROLES = 20;

  private final Screen screen;
  private final TourPlace place;

  ManageSteps(Screen screen, TourPlace place) {
    this.screen = screen;
    this.place = place;
  }

  List<Step> steps() {
    return List.of(
        new Step("owner", this::sitDown),
        new Step("roles", this::makeRole),
        new Step("staff", this::staff),
        new Step("invite", this::invite),
        new Step("invitation", this::invitation),
        new Step("activation-code", this::makeCode),
        new Step("devices", this::bringIn),
        new Step("policies", this::policies),
        new Step("receipt-printer", this::receiptPrinter));
  }

  private void sitDown() {
    choose("اللغة", "English");
    screen.awaitWords(".nav-item", "Roll call");
    screen.click(".person-menu");
    screen.click(".menu-item", "Sign out");
    screen.awaitShown("#passwordForm");
    screen.click("#name");
    screen.type(place.ownerSignInName());
    screen.click("#password");
    screen.type(place.password());
    screen.press(KeyCode.ENTER);
    screen.awaitShown("#newPinForm");
    screen.click(".button", "Not now");
    screen.awaitShown(".shell");
    screen.press(KeyCode.F9);
    screen.awaitShown("#makeCode");
  }

  private void makeRole() {
    screen.press(KeyCode.DIGIT3, KeyCode.CONTROL);
    screen.awaitWords(".chosen-row", "Branch manager");
    screen.press(KeyCode.N, KeyCode.CONTROL);
    screen.click("#roleName");
    screen.press(KeyCode.A, KeyCode.CONTROL);
    screen.type(ROLE);
    screen.press(KeyCode.S, KeyCode.CONTROL);
    screen.awaitWords(".chosen-row", ROLE);
  }

  private void staff() {
    screen.press(KeyCode.DIGIT2, KeyCode.CONTROL);
    screen.click("#findStaff");
    screen.type("fouad");
    screen.click(".chosen-row", "Amal Fouad");
    screen.awaitWords(".member-head", "Amal Fouad");
  }

  private void invite() {
    screen.press(KeyCode.N, KeyCode.CONTROL);
    screen.awaitShown("#personName");
    screen.click("#personName");
    screen.type("Salma Evening");
    screen.click("#personSignIn");
    screen.press(KeyCode.TAB);
    for (int i = 0; i < MOST_ROLES && !screen.reads("#personRole", ROLE); i++) {
      screen.press(KeyCode.DOWN);
    }
    screen.awaitWords("#personRole", ROLE);
  }

  private void invitation() {
    screen.click("#answer");
    screen.awaitShown("#shownCode");
  }

  private void makeCode() {
    screen.press(KeyCode.ESCAPE);
    screen.awaitGone("#shownCode");
    screen.press(KeyCode.DIGIT1, KeyCode.CONTROL);
    screen.awaitShown("#makeCode");
    screen.press(KeyCode.N, KeyCode.CONTROL);
    screen.click("#deviceName");
    screen.press(KeyCode.A, KeyCode.CONTROL);
    screen.type(DESK);
    screen.click("#answer");
    screen.awaitShown("#shownCode");
  }

  private void bringIn() {
    var folder = place.desks().resolve("side-desk");
    var config = AppConfig.of(Optional.of(folder), Optional.empty(), folder);
    var code = screen.words("#shownCode");
    var enrolled =
        Wiring.of(config, place.clock()).activation().activate(place.serverUrl(), code, null);
    if (!(enrolled instanceof ActivationResult.Activated)) {
      throw new StepFailedException("the code brought no desk in: " + enrolled);
    }
    screen.press(KeyCode.ESCAPE);
    screen.awaitGone("#shownCode");
    screen.press(KeyCode.R, KeyCode.CONTROL);
    screen.awaitWords(".chosen-row", DESK);
  }

  private void policies() {
    screen.press(KeyCode.DIGIT4, KeyCode.CONTROL);
    screen.awaitShown(".policy-card");
  }

  private void receiptPrinter() {
    screen.press(KeyCode.DIGIT7, KeyCode.CONTROL);
    screen.awaitShown("#printer-host");
  }

  private void choose(String menu, String item) {
    screen.click(".person-menu");
    screen.click(".menu-item", menu);
    screen.click(".menu-item", item);
    screen.awaitGone(".menu-item");
  }
}
