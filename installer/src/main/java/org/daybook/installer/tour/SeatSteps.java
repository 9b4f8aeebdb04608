package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Books a seat at a session of today, asks after somebody who stays away, and looks at a wallet.
final class SeatSteps {
  /// Whom the demo organisation keeps for pictures.
  private static final String GUEST = "Mehmet Yıldız";

  private static final String PAYER = "Layla Haddad";

  private final Screen screen;

  SeatSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> onToday() {
    return List.of(
        new Step("book-seat", this::find),
        new Step("seat-booked", this::book),
        new Step("call", this::call),
        new Step("called", this::called));
  }

  /// After the wallet was filled.
  Step wallet() {
    return new Step("wallet", this::lookAtWallet);
  }

  /// The evening's session has seats; somebody has a first look there.
  private void find() {
    screen.press(KeyCode.F1);
    screen.awaitWords(".session-card", RollCallSteps.COHORT);
    screen.press(KeyCode.END);
    screen.press(KeyCode.B, KeyCode.CONTROL);
    screen.awaitShown("#findStudent");
    screen.type("mehmet yildiz");
    screen.awaitWords(".candidate-row", GUEST);
    screen.press(KeyCode.ENTER);
    screen.click(".toggle-button", "Trial");
    screen.awaitWords("#book", GUEST);
    screen.await("it can be booked", () -> screen.reads(".book-card", "Nothing is asked for it."));
  }

  private void book() {
    screen.click("#book");
    screen.awaitGone("#findStudent");
  }

  private void call() {
    screen.click("#followUpsPanel .panel-row .action-button");
    screen.awaitShown("#callNote");
    screen.type("Has a cold, comes back on Sunday");
  }

  private void called() {
    screen.press(KeyCode.ENTER);
    screen.awaitGone("#callNote");
  }

  private void lookAtWallet() {
    screen.press(KeyCode.ESCAPE);
    screen.press(KeyCode.F4);
    screen.awaitShown("#find");
    screen.click("#find");
    screen.press(KeyCode.A, KeyCode.CONTROL);
    screen.type("hadd lay");
    screen.awaitWords(".student-head", PAYER);
    screen.press(KeyCode.L, KeyCode.CONTROL);
    screen.awaitWords(".wallet-statement", "500.00");
  }
}
