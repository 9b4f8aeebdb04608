package org.daybook.app.ui.cash;

import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.FittingLabel;
import org.daybook.app.ui.control.YieldingBox;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.cash.Tender;

/// The sale as it stands: for what, how much, what was received, and the change.
public final class SalePane extends VBox {
  private final Label count = new Label();
  private final VBox lines = new VBox();
  private final FittingLabel currency = new FittingLabel();
  private final Label toPay = new LargeAmount("toPay", "cash-big");
  private final TextField received = new TextField();
  private final TextField reference = new TextField();
  private final Label changeName = new Label();
  private final Label change = new LargeAmount("change", "cash-change");
  private final Label hint = new Label();
  private List<DueItem> drawn = List.of();

  public SalePane() {
    getStyleClass().addAll("card", "cash-sale");
    received.setId("received");
    received.getStyleClass().add("cash-received");
    reference.setId("reference");
  }

  Subscription follow(SaleViewModel sale, CashWords words) {
    compose(sale, words);
    received.textProperty().bindBidirectional(sale.receivedProperty());
    reference.textProperty().bindBidirectional(sale.referenceProperty());
    ListChangeListener<SaleLine> changed = _ -> show(sale, words);
    sale.lines().addListener(changed);
    return Subscription.combine(
        sale.reckoningProperty().subscribe(_ -> show(sale, words)),
        sale.tenderProperty().subscribe(_ -> show(sale, words)),
        () -> sale.lines().removeListener(changed),
        () -> received.textProperty().unbindBidirectional(sale.receivedProperty()),
        () -> reference.textProperty().unbindBidirectional(sale.referenceProperty()));
  }

  /// Gives the keyboard to the end of what is typed.
  void goOn() {
    received.requestFocus();
    received.end();
  }

  /// Gives the keyboard to the amount.
  void focus() {
    received.requestFocus();
    received.selectAll();
  }

  private void compose(SaleViewModel sale, CashWords words) {
    var title = new Label(words.text("cash.sale"));
    title.getStyleClass().add("count");
    count.getStyleClass().add("quiet");
    var clear = new ActionButton(words.text("cash.clear"), null, "Esc");
    clear.getStyleClass().addAll("small", "ghost");
    clear.setOnAction(_ -> sale.clear());
    clear
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> sale.accountProperty().get() == null, sale.accountProperty()));
    var head = new HBox(8, title, count, gap(), clear);
    head.getStyleClass().add("cash-sale-head");
    var scroll = new ScrollPane(lines);
    scroll.getStyleClass().add("cash-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var name = new Label(words.text("cash.to_pay"));
    name.getStyleClass().add("count");
    name.setMinWidth(Region.USE_PREF_SIZE);
    currency.getStyleClass().addAll("count", "quiet");
    // A sum of thousands needs the room in a small window.
    YieldingBox.setYields(currency, 1);
    var pay = new YieldingBox();
    pay.setSpacing(6);
    pay.getChildren().setAll(name, gap(), currency, toPay);
    pay.getStyleClass().addAll("cash-to-pay", "never-covered");
    pay.setAlignment(Pos.BASELINE_LEFT);
    var below = new VBox(12, given(words), back(words));
    below.getStyleClass().add("cash-below");
    getChildren().setAll(head, scroll, pay, below);
  }

  private Node given(CashWords words) {
    var name = new Label(words.text("cash.received"));
    name.getStyleClass().add("count");
    hint.getStyleClass().addAll("secondary", "quiet");
    hint.setMinWidth(Region.USE_PREF_SIZE);
    var both = new VBox(1, name, hint);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMouseTransparent(true);
    received.setAccessibleText(words.text("cash.received"));
    HBox.setHgrow(received, Priority.ALWAYS);
    var box = new HBox(12, both, received);
    box.getStyleClass().add("cash-given");
    return box;
  }

  private Node back(CashWords words) {
    changeName.getStyleClass().add("count");
    reference.setPromptText(words.text("cash.reference"));
    reference.setAccessibleText(words.text("cash.reference"));
    reference.managedProperty().bind(reference.visibleProperty());
    change.managedProperty().bind(change.visibleProperty());
    HBox.setHgrow(reference, Priority.ALWAYS);
    var box = new HBox(12, changeName, gap(), reference, change);
    box.getStyleClass().addAll("cash-back", "never-covered");
    return box;
  }

  private void show(SaleViewModel sale, CashWords words) {
    var chosen = sale.lines().stream().filter(SaleLine::included).map(SaleLine::item).toList();
    var now = sale.reckoningProperty().get();
    boolean cash = sale.tenderProperty().get() == Tender.CASH;
    count.setText(words.messages().counted("cash.lines", chosen.size()));
    sale.money()
        .ifPresent(money -> {
          showLines(chosen, money, words);
          currency.say(List.of(money.currency().code(), ""));
          toPay.setText(money.amount(now.dueMinor()));
          received.setPromptText(money.amount(now.dueMinor()));
          change.setText(money.amount(now.changeMinor()));
          hint.setText(hint(now, money, words));
        });
    var wrong = now.wrong() != null;
    hint.getStyleClass().removeAll("bad-text", "quiet");
    hint.getStyleClass().add(wrong ? "bad-text" : "quiet");
    reference.setVisible(!cash);
    change.setVisible(cash);
    changeName.setText(words.text(cash ? "cash.change" : "cash.reference.name"));
  }

  /// Made anew only when they are others: what is typed into the amount changes none.
  private void showLines(List<DueItem> chosen, MoneyFormat money, CashWords words) {
    if (!chosen.equals(drawn)) {
      drawn = chosen;
      lines.getChildren().setAll(chosen.stream().map(it -> line(it, money, words)).toList());
    }
  }

  private static String hint(Reckoning now, MoneyFormat money, CashWords words) {
    var wrong = now.wrong();
    if (wrong != null) {
      return words.text("cash.wrong." + wrong.name().toLowerCase(Locale.ROOT));
    }
    return now.isPart()
        ? words.text("cash.part", money.amount(now.dueMinor() - now.takenMinor()))
        : words.text("cash.received.hint");
  }

  private static Node line(DueItem item, MoneyFormat money, CashWords words) {
    var title = new Label(words.title(item));
    title.getStyleClass().addAll("body-large", "medium");
    title.setMinWidth(0);
    var detail = new FittingLabel();
    detail.say(words.details(item));
    detail.getStyleClass().addAll("secondary", "quiet");
    var both = new VBox(1, title, detail);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var amount = new Label(money.amount(item.amountMinor()));
    amount.getStyleClass().add("cash-amount");
    amount.setMinWidth(Region.USE_PREF_SIZE);
    var row = new HBox(12, both, amount);
    row.getStyleClass().add("cash-line");
    return row;
  }

  private static Region gap() {
    var gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
