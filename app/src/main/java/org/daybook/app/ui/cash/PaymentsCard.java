package org.daybook.app.ui.cash;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;

/// Shows all payments of this shift.
final class PaymentsCard extends AskedCard {

  PaymentsCard(CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.payments.title"), desk, sale, words);
    setMaxWidth(640);
    var till = desk.tillProperty().get();
    if (till == null || till.payments().isEmpty()) {
      say(words.text("cash.payments.nothing"));
      return;
    }
    var rows = new VBox();
    till.payments().stream().map(this::row).forEach(rows.getChildren()::add);
    var scroll = new ScrollPane(rows);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(400);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFocusTraversable(false);
    add(scroll);
  }

  private Node row(TakenPayment it) {
    var number = new Label(it.receipt());
    number.getStyleClass().add("semibold");
    number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    number.setMinWidth(132);
    var payer = new Label(it.payer());
    payer.setMinWidth(0);
    payer.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(payer, Priority.ALWAYS);
    var at = new Label(words.messages().time(it.takenAt()));
    at.getStyleClass().add("quiet");
    boolean reversed = CashWords.isGone(it);
    var amount = new Label(words.amountOrState(it, amount(it.totalMinor())));
    amount.getStyleClass().addAll("cash-number", reversed ? "quiet" : "semibold");
    var print = new ActionButton(words.text("cash.print.again", it.receipt()), Icon.PRINT, null);
    print.setNameless(true);
    print.getStyleClass().add("small");
    print.setOnAction(_ -> desk.printAgain(it));
    var row = new HBox(12, number, payer, at, amount, print);
    if (desk.hasPrinter()) {
      var show = new ActionButton(words.text("cash.show.again", it.receipt()), Icon.PAPER, null);
      show.setNameless(true);
      show.getStyleClass().add("small");
      show.setOnAction(_ -> desk.showAgain(it));
      row.getChildren().add(show);
    }
    row.getStyleClass().add("cash-payment-line");
    return row;
  }
}
