package org.daybook.app.ui.cash;

import javafx.scene.control.TextField;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.ui.text.TypedMoney;

/// Asks how much is paid on account.
final class OnAccountCard extends AskedCard {
  private final TextField amount;

  OnAccountCard(CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.on_account.title"), desk, sale, words);
    say(words.text("cash.on_account.hint"));
    amount = field("onAccount", words.text("cash.move.amount"), true);
    action(words.text("cash.on_account.add"));
  }

  @Override
  boolean isComplete() {
    return amount != null
        && sale.read(amount.getText()) instanceof TypedMoney.Amount(var minor)
        && minor > 0;
  }

  @Override
  void answer() {
    if (sale.read(amount.getText()) instanceof TypedMoney.Amount(var minor) && minor > 0) {
      desk.leaveQuestion();
      sale.add(DueItem.onAccount(minor));
    }
  }
}
