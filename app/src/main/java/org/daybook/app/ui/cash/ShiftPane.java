package org.daybook.app.ui.cash;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.daybook.app.service.cash.CashboxLine;
import org.daybook.app.service.cash.Till;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.EmptyState;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// Before any cash is taken: opens the desk's shift, or says what is missing.
public final class ShiftPane extends StackPane {
  private final ComboBox<CashboxLine> cashbox = new ComboBox<>();
  private final TextField floats = new TextField();
  private final ActionButton open = new ActionButton();

  public ShiftPane() {
    getStyleClass().addAll("card", "cash-shift");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    cashbox.setId("cashbox");
    floats.setId("float");
    open.setId("openShift");
    open.getStyleClass().addAll("primary", "large", "wide");
    cashbox.setMaxWidth(Double.MAX_VALUE);
    cashbox.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable CashboxLine it) {
            return it == null ? "" : it.name();
          }

          @Override
          public CashboxLine fromString(String name) {
            return cashbox.getItems().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow();
          }
        });
  }

  Subscription follow(CashViewModel desk, SaleViewModel sale, CashWords words) {
    cashbox.setAccessibleText(words.text("cash.shift.cashbox"));
    floats.setAccessibleText(words.text("cash.shift.float"));
    open.setText(words.text("cash.shift.open"));
    open.setShortcut("Enter");
    open.setOnAction(_ -> open(desk, sale));
    floats.setOnAction(_ -> open(desk, sale));
    return Subscription.combine(
        desk.tillProperty().subscribe(till -> show(till, desk, words)),
        sale.reckoningProperty().subscribe(_ -> ready(sale)),
        floats.textProperty().subscribe(_ -> ready(sale)),
        cashbox.valueProperty().subscribe(_ -> ready(sale)));
  }

  /// Gives the keyboard to what is to be filled in.
  void focus() {
    if (floats.getScene() != null) {
      floats.requestFocus();
    } else {
      var button = lookup("#setUpCash");
      if (button != null) {
        button.requestFocus();
      }
    }
  }

  private void show(@Nullable Till till, CashViewModel desk, CashWords words) {
    if (till != null && till.shift() == null) {
      fill(till, desk, words);
    }
    // Last, because the keyboard comes with it.
    setVisible(till != null && till.shift() == null);
  }

  private void fill(Till till, CashViewModel desk, CashWords words) {
    if (till.dayClosed()) {
      getChildren()
          .setAll(
              new EmptyState(
                  Icon.CLOSING,
                  words.text("cash.shift.day_closed"),
                  words.text("cash.shift.day_closed.hint")));
      return;
    }
    if (till.cashboxes().isEmpty()) {
      getChildren().setAll(nothing(desk, words));
      return;
    }
    if (!List.copyOf(cashbox.getItems()).equals(till.cashboxes())) {
      cashbox.getItems().setAll(till.cashboxes());
      cashbox.setValue(till.cashboxes().getFirst());
    }
    if (floats.getScene() == null || getChildren().isEmpty()) {
      getChildren().setAll(form(words));
    }
  }

  private Node form(CashWords words) {
    var head =
        new EmptyState(Icon.CASH, words.text("cash.shift.none"), words.text("cash.shift.hint"));
    head.getStyleClass().add("cash-shift-head");
    floats.setPromptText(words.text("cash.shift.float.none"));
    floats.getStyleClass().add("money-field");
    var form =
        new VBox(
            12,
            head,
            named(words.text("cash.shift.cashbox"), cashbox),
            named(words.text("cash.shift.float"), floats),
            open);
    form.setMaxSize(380, Region.USE_PREF_SIZE);
    return form;
  }

  private static Node nothing(CashViewModel desk, CashWords words) {
    var empty =
        new EmptyState(
            Icon.CASH, words.text("cash.no_cashbox"), words.text("cash.no_cashbox.hint"));
    var button = new ActionButton(words.text("cash.set_up"), Icon.SETTINGS, null);
    button.setId("setUpCash");
    button.getStyleClass().add("primary");
    button.setOnAction(_ -> desk.setUp());
    boolean may = desk.may(Permission.CASHBOX_EDIT);
    button.setDisable(!may);
    var box = new VBox(8, empty, button);
    box.getStyleClass().add("cash-shift-nothing");
    if (!may) {
      var why = words.text("access.not_permitted");
      button.setAccessibleHelp(why);
      var label = new Label(why);
      label.getStyleClass().addAll("secondary", "quiet");
      box.getChildren().add(label);
    }
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return box;
  }

  private static Node named(String name, Node node) {
    var label = new Label(name);
    label.getStyleClass().addAll("secondary", "medium", "quiet");
    label.setLabelFor(node);
    return new VBox(4, label, node);
  }

  private void ready(SaleViewModel sale) {
    open.setDisable(cashbox.getValue() == null || amount(sale) < 0);
  }

  private void open(CashViewModel desk, SaleViewModel sale) {
    var chosen = cashbox.getValue();
    long amount = amount(sale);
    if (chosen != null && amount >= 0) {
      desk.open(chosen.cashboxId(), amount);
    }
  }

  /// Nothing typed is no float; what is no amount is -1.
  private long amount(SaleViewModel sale) {
    return switch (sale.read(floats.getText())) {
      case TypedMoney.Amount(var minor) -> minor;
      case TypedMoney.Wrong(var why) -> why == TypedMoney.Why.EMPTY ? 0 : -1;
    };
  }
}
