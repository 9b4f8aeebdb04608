package org.daybook.app.ui.cash;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.ui.control.DropList;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.IconField;
import org.daybook.model.cash.PaymentState;

/// Asks of which payment something is given back: arrows and Enter choose, typing finds a receipt.
final class FindPaymentCard extends AskedCard {
  FindPaymentCard(
      CashQuestion.FindPayment asked, CashViewModel desk, SaleViewModel sale, CashWords words) {
    super(words.text("cash.refund.find.title"), desk, sale, words);
    var search = asked.search();
    setMaxWidth(560);
    say(words.text("cash.refund.find.hint"));
    var field = new IconField(Icon.SEARCH, words.text("cash.refund.find.receipt"), null);
    field.setId("findReceipt");
    field.textProperty().bindBidirectional(search.receiptProperty());
    var list = new DropList<TakenPayment>(search.hits(), this::row, search::choose);
    list.getStyleClass().add("cash-hits");
    list.follow(field, desk::leaveQuestion);
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(300);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("cash-scroll");
    var nothing = new Label();
    nothing.setText(words.text("cash.refund.find.nothing"));
    nothing.getStyleClass().add("quiet");
    nothing.managedProperty().bind(nothing.visibleProperty());
    nothing.visibleProperty().bind(search.nothingProperty());
    add(field);
    add(nothing);
    add(scroll);
    focusFirst(field);
  }

  private Node row(TakenPayment it) {
    var number = new Label(it.receipt());
    number.getStyleClass().add("semibold");
    number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    var payer = new Label(it.payer());
    payer.getStyleClass().addAll("secondary", "quiet");
    var who = new VBox(1, number, payer);
    who.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(who, Priority.ALWAYS);
    var messages = words.messages();
    var day = it.takenAt().atZone(messages.zone()).toLocalDate();
    var at = new Label(messages.shortDate(day));
    at.getStyleClass().addAll("secondary", "quiet");
    var state = new Label(words.text("cash.payment.partly_refunded"));
    state.getStyleClass().addAll("secondary", "quiet");
    state.setVisible(it.state() == PaymentState.PARTLY_REFUNDED);
    state.setManaged(state.isVisible());
    var amount = new Label(amount(it.totalMinor()));
    amount.getStyleClass().addAll("cash-number", "semibold");
    var row = new HBox(12, who, state, at, amount);
    row.getStyleClass().add("cash-hit");
    row.setAccessibleText(it.receipt() + ", " + it.payer() + ", " + amount.getText());
    return row;
  }
}
