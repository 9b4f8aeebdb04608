package org.daybook.app.ui.cash;

import java.util.List;
import javafx.scene.control.CheckBox;
import org.daybook.app.service.cash.DueItem;

/// Asks which package of lessons is bought: with the sale, or at once with what lies in the wallet.
final class PackagesCard extends OffersCard {
  private final CheckBox fromWallet = new CheckBox();

  PackagesCard(List<DueItem> sold, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(
        words.text("cash.add_package.title"),
        words.text("cash.add_package.none"),
        sold,
        desk,
        sale,
        words);
    var payer = sale.accountProperty().get();
    long available = payer == null ? 0 : payer.wallet().availableMinor();
    if (!sold.isEmpty() && available > 0) {
      fromWallet.setId("fromWallet");
      fromWallet.setText(words.text("cash.add_package.wallet", amount(available)));
      add(fromWallet);
    }
  }

  @Override
  void choose(DueItem item) {
    if (fromWallet.isSelected()) {
      desk.leaveQuestion();
      sale.buy(item);
    } else {
      super.choose(item);
    }
  }
}
