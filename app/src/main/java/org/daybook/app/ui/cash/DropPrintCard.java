package org.daybook.app.ui.cash;

import javafx.scene.control.TextField;

/// Asks why something is not to be printed.
final class DropPrintCard extends AskedCard {
  private final CashQuestion.DropPrint asked;
  private final TextField reason;

  DropPrintCard(
      CashQuestion.DropPrint asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.prints.drop.title", asked.name()), desk, sale, words);
    this.asked = asked;
    say(words.text("cash.prints.drop.hint"));
    reason = field("dropReason", words.text("cash.move.reason"), false);
    action(words.text("cash.prints.drop"));
  }

  @Override
  boolean isComplete() {
    return reason != null && !reason.getText().isBlank();
  }

  @Override
  void answer() {
    desk.drop(asked, reason.getText().strip());
  }
}
