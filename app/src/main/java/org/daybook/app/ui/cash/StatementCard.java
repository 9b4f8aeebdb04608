package org.daybook.app.ui.cash;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.StatementLine;

/// Shows why somebody owes what they owe: each charge and each payment, with what was owed after
/// it.
final class StatementCard extends AskedCard {

  StatementCard(
      CashQuestion.Statement asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.statement.title", asked.name()), desk, sale, words);
    setMaxWidth(600);
    if (asked.lines().isEmpty()) {
      say(words.text("cash.statement.none"));
      return;
    }
    var rows = new VBox();
    rows.getChildren().add(head());
    asked.lines().stream().map(this::row).forEach(rows.getChildren()::add);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(360);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setAccessibleText(words.text("cash.statement.title", asked.name()));
    add(scroll);
    focusFirst(scroll);
    action(words.text("cash.statement.print"));
    onlyShows();
  }

  @Override
  void answer() {
    var account = sale.accountProperty().get();
    if (account != null) {
      desk.printStatement(account.studentId());
    }
  }

  private Node head() {
    var row =
        line(
            words.text("cash.statement.date"),
            words.text("cash.statement.what"),
            words.text("cash.statement.amount"),
            words.text("cash.statement.owed"));
    row.getStyleClass().add("cash-statement-head");
    return row;
  }

  private Node row(StatementLine it) {
    var what = words.entry(it.kind());
    return line(
        words.messages().shortDate(it.date()),
        it.about().isEmpty() ? what : words.text("cash.statement.about", what, it.about()),
        sale.money().map(money -> money.difference(it.amountMinor())).orElse(""),
        amount(it.balanceMinor()));
  }

  private static HBox line(String date, String what, String amount, String owed) {
    var first = new Label(date);
    first.setMinWidth(84);
    first.setPrefWidth(84);
    var second = new Label(what);
    second.setMinWidth(0);
    second.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(second, Priority.ALWAYS);
    var third = new Label(amount);
    third.getStyleClass().add("cash-number");
    var last = new Label(owed);
    last.getStyleClass().addAll("cash-number", "semibold");
    var row = new HBox(12, first, second, third, last);
    row.getStyleClass().add("cash-statement-line");
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }
}
