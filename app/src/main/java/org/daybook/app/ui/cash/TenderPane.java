package org.daybook.app.ui.cash;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.ScrolledRoom;
import org.daybook.app.ui.control.Segments;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.Tender;

/// How somebody pays: the tender, the sums people hand over, the keys for any other, and the one
/// button that takes the money, which stays where it is when the others scroll in a low window.
public final class TenderPane extends VBox {
  private static final int COLUMNS = 3;

  private final Segments<Tender> tender = new Segments<>(Tender.CASH);
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final GridPane quick = grid(2);
  private final GridPane keys = grid(COLUMNS);
  private final ActionButton take = new ActionButton();
  private final List<ActionButton> sums = new ArrayList<>();

  public TenderPane() {
    getStyleClass().add("cash-tender");
    tender.getStyleClass().add("cash-tenders");
    take.getStyleClass().addAll("primary", "cash-take", "wide");
    take.setId("take");
    var both = new VBox(quick, keys);
    both.getStyleClass().add("cash-tender");
    var scroll = new ScrolledRoom(both);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(tender, scroll, take);
  }

  /// @param amount gives the keyboard to the amount
  Subscription follow(CashViewModel desk, SaleViewModel sale, CashWords words, Runnable amount) {
    Runnable segments =
        () ->
            tender.show(
                Arrays.stream(Tender.values())
                    .map(it -> new Segments.Segment<>(it, words.tender(it)))
                    .toList());
    segments.run();
    take.setOnAction(_ -> sale.take());
    take.setShortcut("Enter");
    keys(sale, words, amount);
    return Subscription.combine(
        tender.valueProperty().subscribe((was, is) -> sale.tenderProperty().set(is)),
        sale.tenderProperty()
            .subscribe(is -> {
              if (is != tender.valueProperty().get()) {
                tender.valueProperty().set(is);
                segments.run();
              }
            }),
        sale.reckoningProperty().subscribe(_ -> show(sale, words, amount)),
        sale.accountProperty().subscribe(_ -> show(sale, words, amount)),
        sale.busyProperty().subscribe(_ -> show(sale, words, amount)),
        desk.tillProperty().subscribe(_ -> show(sale, words, amount)));
  }

  private void show(SaleViewModel sale, CashWords words, Runnable amount) {
    take.setDisable(!sale.mayTake());
    var now = sale.reckoningProperty().get();
    sale.money()
        .ifPresent(money -> {
          take.setText(words.text("cash.take", money.amount(now.takenMinor())));
          showQuick(sale, money, words, amount);
        });
  }

  private void showQuick(SaleViewModel sale, MoneyFormat money, CashWords words, Runnable amount) {
    var amounts = sale.quickTenders();
    while (sums.size() < amounts.size()) {
      sums.add(sum(sums.size()));
    }
    int chosen = sale.receivedProperty().get().isBlank() ? 0 : amounts.indexOf(received(sale));
    for (int i = 0; i < amounts.size(); i++) {
      var written = money.amount(amounts.get(i));
      var button = sums.get(i);
      button.setText(written);
      button.pseudoClassStateChanged(CHOSEN, i == chosen);
      if (i == 0) {
        button.setAccessibleText(words.text("cash.exact", written));
      }
      button.setOnAction(_ -> {
        sale.receivedProperty().set(written);
        amount.run();
      });
    }
    if (quick.getChildren().size() != amounts.size()) {
      quick.getChildren().setAll(sums.subList(0, amounts.size()));
    }
  }

  /// What is typed; nothing typed is the exact sum, which is the first of them.
  private static long received(SaleViewModel sale) {
    return switch (sale.read(sale.receivedProperty().get())) {
      case TypedMoney.Amount(var minor) -> minor;
      case TypedMoney.Wrong _ -> -1;
    };
  }

  /// Kept from sale to sale: to make buttons anew with each key would hold it up.
  private static ActionButton sum(int at) {
    var button = new ActionButton("", null, "Ctrl+" + (at + 1));
    button.getStyleClass().addAll("cash-quick", "wide");
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    GridPane.setConstraints(button, at % 2, at / 2);
    return button;
  }

  private void keys(SaleViewModel sale, CashWords words, Runnable amount) {
    var messages = words.messages();
    keys.getChildren().clear();
    int at = 0;
    for (var digit : List.of(7, 8, 9, 4, 5, 6, 1, 2, 3)) {
      key(messages.number(digit), at, sale, amount);
      at++;
    }
    key(words.text("cash.key.decimal"), at, sale, amount);
    key(messages.number(0), at + 1, sale, amount);
    var back = key(words.text("cash.key.back"));
    back.setIcon(Icon.ERASE);
    back.setNameless(true);
    back.setOnAction(_ -> {
      var typed = sale.receivedProperty().get();
      sale.receivedProperty().set(typed.substring(0, Math.max(0, typed.length() - 1)));
      amount.run();
    });
    keys.add(back, 2, at / COLUMNS);
  }

  private void key(String sign, int at, SaleViewModel sale, Runnable amount) {
    var button = key(sign);
    button.setOnAction(_ -> {
      sale.receivedProperty().set(sale.receivedProperty().get() + sign);
      amount.run();
    });
    keys.add(button, at % COLUMNS, at / COLUMNS);
  }

  private static ActionButton key(String sign) {
    var button = new ActionButton(sign, null, null);
    button.getStyleClass().addAll("cash-key", "wide");
    button.setFocusTraversable(false);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private static GridPane grid(int columns) {
    var grid = new GridPane();
    grid.setHgap(6);
    grid.setVgap(6);
    for (int i = 0; i < columns; i++) {
      var column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      column.setHgrow(Priority.ALWAYS);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }
}
