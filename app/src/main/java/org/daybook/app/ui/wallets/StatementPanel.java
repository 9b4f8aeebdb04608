package org.daybook.app.ui.wallets;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.daybook.app.service.wallets.WalletStatement;
import org.daybook.app.ui.control.CardPanel;
import org.daybook.app.ui.control.Paragraph;

/// What is in a wallet, what of it is promised, and everything that came and went.
final class StatementPanel extends VBox {
  private static final int MOST = 500;

  private final WalletWords words;

  StatementPanel(WalletWords words) {
    this.words = words;
    getStyleClass().addAll("card", "wallet-statement");
    setMinWidth(0);
  }

  void show(WalletStatement it) {
    var money = words.money(it);
    var wallet = it.wallet();
    var name = new Paragraph();
    name.setWords(wallet.name());
    name.getStyleClass().add("count");
    var owner = new Label(words.owner(wallet));
    owner.getStyleClass().addAll("secondary", "quiet");
    var whose = new VBox(2, name, owner);
    whose.setMinWidth(0);
    HBox.setHgrow(whose, Priority.ALWAYS);
    var figures =
        new HBox(
            20,
            whose,
            figure("wallets.balance", money.withCurrency(wallet.balanceMinor())),
            figure("wallets.held", money.withCurrency(wallet.heldMinor())),
            figure("wallets.available", money.withCurrency(wallet.availableMinor())));
    figures.getStyleClass().add("wallet-figures");
    var rows = new VBox();
    for (var held : it.held()) {
      rows.getChildren()
          .add(
              line(
                  words.messages().shortDate(held.day()),
                  words.text("wallets.held.line"),
                  held.about(),
                  money.amount(held.amountMinor()),
                  ""));
    }
    it.lines().stream()
        .limit(MOST)
        .map(line ->
            line(
                words.messages().shortDate(line.day()),
                words.what(line),
                words.detail(line),
                money.difference(line.amountMinor()),
                money.amount(line.balanceMinor())))
        .forEach(rows.getChildren()::add);
    if (rows.getChildren().isEmpty()) {
      var nothing = new Paragraph();
      nothing.setWords(words.text("wallets.statement.none"));
      nothing.getStyleClass().addAll("quiet", "panel-nothing");
      rows.getChildren().add(nothing);
    }
    var scroll = new ScrollPane(rows);
    scroll.setId("walletLines");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setAccessibleText(words.text("wallets.statement.of", wallet.name()));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(figures, head(), scroll);
  }

  private Node head() {
    var row =
        line(
            words.text("wallets.day"),
            words.text("wallets.what"),
            "",
            words.text("wallets.amount"),
            words.text("wallets.balance"));
    row.getStyleClass().add("cash-statement-head");
    return row;
  }

  private VBox figure(String key, String amount) {
    var number = new Label(amount);
    number.setMinWidth(Region.USE_PREF_SIZE);
    number.getStyleClass().add("semibold");
    var name = new Label(words.text(key));
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().addAll("secondary", "quiet");
    return new VBox(2, name, number);
  }

  private static HBox line(String day, String what, String detail, String amount, String balance) {
    var first = new Label(day);
    first.setMinWidth(84);
    first.setPrefWidth(84);
    var said = paragraph(what, "medium");
    var second = new VBox(1, said);
    if (!detail.isEmpty()) {
      second.getChildren().add(paragraph(detail, "secondary", "quiet"));
    }
    second.setMinWidth(0);
    HBox.setHgrow(second, Priority.ALWAYS);
    var third = new Label(amount);
    third.getStyleClass().add("cash-number");
    var last = new Label(balance);
    last.getStyleClass().addAll("cash-number", "semibold");
    var row = new HBox(12, first, second, third, last);
    row.getStyleClass().add("cash-statement-line");
    row.setMinHeight(Region.USE_PREF_SIZE);
    return row;
  }

  private static Paragraph paragraph(String said, String... styles) {
    var paragraph = new Paragraph();
    paragraph.setWords(said);
    paragraph.getStyleClass().addAll(styles);
    return paragraph;
  }

  /// A row of the list of wallets.
  static HBox row(String name, String owner, String balance) {
    var amount = new Label(balance);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(10, CardPanel.words(name, owner), amount);
    row.getStyleClass().add("chosen-row");
    row.setAccessibleText(name + ", " + owner + ", " + balance);
    return row;
  }
}
