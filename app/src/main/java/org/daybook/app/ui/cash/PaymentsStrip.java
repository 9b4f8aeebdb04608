package org.daybook.app.ui.cash;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.TakenPayment;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.app.ui.text.MoneyFormat;
import org.jspecify.annotations.Nullable;

/// The last payments of this shift, as many as there is room for, each with its receipt to print
/// again.
public final class PaymentsStrip extends StackPane {
  private static final int MOST = 3;
  private static final double PAYER = 130;

  private final YieldingBox cells = new YieldingBox();
  private @Nullable Shown last;

  private record Shown(List<TakenPayment> payments, String nextReceipt) {}

  public PaymentsStrip() {
    getStyleClass().addAll("card", "cash-strip");
    getChildren().setAll(cells);
  }

  Subscription follow(CashViewModel desk, SaleViewModel sale, CashWords words) {
    return desk.tillProperty().subscribe(_ -> show(desk, sale, words));
  }

  private void show(CashViewModel desk, SaleViewModel sale, CashWords words) {
    var till = desk.tillProperty().get();
    var money = sale.money().orElse(null);
    if (till == null || money == null) {
      return;
    }
    var now = new Shown(till.payments(), till.nextReceipt());
    if (now.equals(last)) {
      return;
    }
    last = now;
    var parts = cells.getChildren();
    parts.clear();
    int shown = Math.min(MOST, till.payments().size());
    for (int i = 0; i < shown; i++) {
      var cell = payment(till.payments().get(i), money, desk, words);
      YieldingBox.setYields(cell, MOST - i);
      parts.add(cell);
    }
    if (till.payments().isEmpty()) {
      var nothing = new Label(words.text("cash.payments.none", till.nextReceipt()));
      nothing.getStyleClass().add("quiet");
      parts.add(cell(nothing));
    }
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    parts.add(gap);
    parts.add(all(till.payments().size(), desk, sale, words));
  }

  private static Node payment(
      TakenPayment it, MoneyFormat money, CashViewModel desk, CashWords words) {
    var number = new Label(it.receipt());
    number.getStyleClass().add("semibold");
    number.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    var payer = new Label(it.payer());
    payer.getStyleClass().addAll("secondary", "quiet");
    payer.setMaxWidth(PAYER);
    payer.setMinWidth(0);
    number.setMinWidth(USE_PREF_SIZE);
    var who = new VBox(2, number, payer);
    who.setAlignment(Pos.CENTER_LEFT);
    boolean reversed = CashWords.isGone(it);
    var amount = new Label(words.amountOrState(it, money.amount(it.totalMinor())));
    amount.getStyleClass().add(reversed ? "quiet" : "semibold");
    amount.setMinWidth(USE_PREF_SIZE);
    var at = new Label(words.messages().time(it.takenAt()));
    at.getStyleClass().addAll("secondary", "quiet");
    at.setMinWidth(USE_PREF_SIZE);
    var sum = new VBox(2, amount, at);
    sum.setAlignment(Pos.CENTER_RIGHT);
    var print = new ActionButton(words.text("cash.print.again", it.receipt()), Icon.PRINT, null);
    print.setNameless(true);
    print.getStyleClass().add("small");
    print.setOnAction(_ -> desk.printAgain(it));
    return cell(who, sum, print);
  }

  private static Node all(int count, CashViewModel desk, SaleViewModel sale, CashWords words) {
    var number = new Label(words.messages().counted("cash.receipts", count));
    number.getStyleClass().add("semibold");
    number.setMinWidth(USE_PREF_SIZE);
    var shift = new Label(words.text("cash.this_shift"));
    shift.getStyleClass().addAll("secondary", "quiet");
    shift.setMinWidth(USE_PREF_SIZE);
    var both = new VBox(2, number, shift);
    both.setAlignment(Pos.CENTER_LEFT);
    var button = new ActionButton(words.text("cash.payments.all"), null, "Ctrl+R");
    button.getStyleClass().add("small");
    button.setOnAction(_ -> desk.askForPayments());
    var refund = new ActionButton(words.text("cash.refund"), Icon.UNDO, "Ctrl+B");
    refund.setNameless(true);
    refund.setId("giveBack");
    refund.getStyleClass().add("small");
    refund.setOnAction(_ -> sale.askToRefund());
    var last = cell(both, refund, button);
    last.getStyleClass().add("last");
    return last;
  }

  private static HBox cell(Node... nodes) {
    var cell = new HBox(12, nodes);
    cell.getStyleClass().add("cash-strip-cell");
    return cell;
  }
}
