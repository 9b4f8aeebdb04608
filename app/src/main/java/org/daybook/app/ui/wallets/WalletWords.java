package org.daybook.app.ui.wallets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.app.service.files.FileName;
import org.daybook.app.service.wallets.WalletLine;
import org.daybook.app.service.wallets.WalletStatement;
import org.daybook.app.sheet.Sheet;
import org.daybook.app.sheet.Value;
import org.daybook.app.ui.text.Messages;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.money.CurrencyRules;

/// How wallets are spoken of, on the screen and in files.
record WalletWords(Messages messages) {

  String text(String key, Object... arguments) {
    return messages.text(key, arguments);
  }

  MoneyFormat money(WalletStatement of) {
    return messages.money(CurrencyRules.of(of.currency()));
  }

  MoneyFormat money(WalletLine of) {
    return messages.money(CurrencyRules.of(of.currency()));
  }

  /// Whose it is, besides the name.
  String owner(WalletLine it) {
    return it.code().isEmpty()
        ? text("wallets.owner." + it.owner().name().toLowerCase(Locale.ROOT))
        : it.code();
  }

  String what(WalletStatement.Line it) {
    return text("reconcile.entry." + it.kind().name().toLowerCase(Locale.ROOT));
  }

  /// For what, why and by whom.
  String detail(WalletStatement.Line it) {
    var parts = new ArrayList<String>();
    for (var part : new String[] {it.about(), it.reason(), it.staff()}) {
      if (part != null && !part.isEmpty()) {
        parts.add(part);
      }
    }
    return messages.joined(parts);
  }

  String fileName(WalletStatement it) {
    return FileName.of(text("wallets.file"), it.wallet().name());
  }

  /// The statement as a table, the oldest first.
  Sheet sheet(WalletStatement it) {
    int digits = CurrencyRules.of(it.currency()).minorDigits();
    var rows =
        it.lines().reversed().stream()
            .map(line ->
                List.<Value>of(
                    new Value.Day(line.day()),
                    new Value.Words(what(line)),
                    new Value.Words(line.about()),
                    new Value.Words(line.reason() == null ? "" : line.reason()),
                    new Value.Words(line.staff()),
                    new Value.Amount(line.amountMinor(), digits),
                    new Value.Amount(line.balanceMinor(), digits)))
            .toList();
    return new Sheet(
        it.wallet().name(),
        messages.language().rightToLeft(),
        List.of(
            text("wallets.day"),
            text("wallets.what"),
            text("wallets.about"),
            text("wallets.reason"),
            text("wallets.staff"),
            text("wallets.amount"),
            text("wallets.balance")),
        rows,
        List.of(
            new Value.Words(text("wallets.available")),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Empty(),
            new Value.Amount(it.wallet().availableMinor(), digits)));
  }
}
