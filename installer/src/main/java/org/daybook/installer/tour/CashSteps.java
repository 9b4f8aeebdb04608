package org.daybook.installer.tour;

import java.util.List;
import javafx.scene.input.KeyCode;

/// Opens a shift, takes what a student owes today in exact cash, together with a package of lessons
/// and a sum for the wallet, and looks at the receipt.
final class CashSteps {
  /// Whom the demo organisation keeps for pictures; robotics is paid at the door.
  private static final String NAME = "Layla Haddad";

  private final Screen screen;

  CashSteps(Screen screen) {
    this.screen = screen;
  }

  List<Step> steps() {
    return List.of(
        new Step("cash-shift", this::arrive),
        new Step("cash-open", this::open),
        new Step("cash-owes", this::choose),
        new Step("cash-package", this::sellPackage),
        new Step("cash-wallet", this::fillWallet),
        new Step("cash-taken", this::take),
        new Step("cash-refund", this::giveBack));
  }

  private void arrive() {
    screen.press(KeyCode.F3);
    screen.awaitShown("#float");
  }

  private void open() {
    screen.click("#float");
    screen.type("500");
    screen.press(KeyCode.ENTER);
    screen.awaitShown("#findPayer");
  }

  private void choose() {
    screen.click("#findPayer");
    screen.type("hadd lay");
    screen.awaitWords(".cash-hit", NAME);
    screen.press(KeyCode.ENTER);
    screen.awaitWords(".cash-who", NAME);
    screen.awaitWords("#take", "Take 180.00");
  }

  private void sellPackage() {
    screen.press(KeyCode.L, KeyCode.CONTROL);
    screen.awaitWords(".dialog-card", "Which package?");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("#take", "Take 1,680.00");
  }

  private void fillWallet() {
    screen.press(KeyCode.O, KeyCode.CONTROL);
    screen.awaitShown("#toWallet");
    screen.type("500");
    screen.click("#toWallet");
    screen.press(KeyCode.ENTER);
    screen.awaitWords("#take", "Take 2,180.00");
  }

  private void giveBack() {
    screen.press(KeyCode.B, KeyCode.CONTROL);
    screen.awaitShown("#findReceipt");
    screen.awaitWords(".cash-hit", NAME);
    screen.press(KeyCode.ENTER);
    screen.awaitShown("#refund0");
  }

  private void take() {
    screen.press(KeyCode.ENTER);
    screen.awaitShown("#nextStudent");
    screen.awaitShown(".paper-sheet");
  }
}
