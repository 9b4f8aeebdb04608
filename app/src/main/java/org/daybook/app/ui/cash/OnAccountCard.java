package org.daybook.app.ui.cash;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.ui.text.TypedMoney;

/// Asks how much is paid on account, or into the payer's wallet.
final class OnAccountCard extends AskedCard {
  private final TextField amount;
  private final CheckBox toWallet = new CheckBox();

  OnAccountCard(CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.on_account.title"), desk, sale, words);
    say(words.text("cash.on_account.hint"));
    amount = field("onAccount", words.text("cash.move.amount"), true);
    toWallet.setId("toWallet");
    toWallet.setText(words.text("cash.on_account.wallet"));
    add(toWallet);
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
      var payer = sale.accountProperty().get();
      desk.leaveQuestion();
      sale.add(
          toWallet.isSelected() && payer != null
              ? DueItem.wallet(payer.studentId(), payer.name(), minor)
              : DueItem.onAccount(minor));
    }
  }
}
