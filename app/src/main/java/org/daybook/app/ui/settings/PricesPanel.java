package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.CashSetup;
import org.daybook.app.service.cash.PriceLine;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.permission.Permission;

/// What places and sessions cost. A cohort without a price of its own costs what its course does.
/// Enter sets a price; an empty field takes it away.
final class PricesPanel extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final List<PaymentPurpose> PURPOSES =
      List.of(PaymentPurpose.ENROLMENT, PaymentPurpose.SESSION);

  private final CashSetupViewModel model;
  private final SettingsWords words;

  PricesPanel(CashSetupViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
  }

  Subscription show(CashSetup setup, SettingsState state) {
    var money = words.messages().money(CurrencyRules.of(setup.currency()));
    var panel = new SettingsPanel(words.text("settings.prices"));
    if (setup.prices().isEmpty()) {
      panel.nothing(words.text("settings.prices.none"));
    } else {
      panel.nothing(words.text("settings.prices.about"));
      panel.add(head(setup.currency()));
    }
    var follows = new ArrayList<Subscription>();
    setup.prices().forEach(it -> panel.add(line(it, money, state, follows)));
    getChildren().setAll(panel);
    return follows.stream().reduce(Subscription.EMPTY, Subscription::and);
  }

  private HBox head(String currency) {
    var what = new Label(words.text("settings.prices.what"));
    what.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(what, Priority.ALWAYS);
    var head = new HBox(10, what);
    for (var purpose : PURPOSES) {
      var label =
          new Label(words.text("settings.prices." + SettingsWords.lower(purpose), currency));
      label.getStyleClass().add("price-column");
      head.getChildren().add(label);
    }
    head.getStyleClass().addAll("cash-setup-line", "price-head");
    return head;
  }

  private HBox line(
      PriceLine it, MoneyFormat money, SettingsState state, List<Subscription> follows) {
    var cohort = it.cohort();
    var name = new Label(cohort == null ? it.course() : cohort);
    name.getStyleClass().add(cohort == null ? "semibold" : "price-cohort");
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var line = new HBox(10, name);
    line.getStyleClass().add("cash-setup-line");
    for (var purpose : PURPOSES) {
      line.getChildren().add(field(it, purpose, money, state, follows));
    }
    return line;
  }

  private Node field(
      PriceLine it,
      PaymentPurpose purpose,
      MoneyFormat money,
      SettingsState state,
      List<Subscription> follows) {
    var now = it.of(purpose);
    var field = new TextField(now == null ? "" : money.amount(now));
    field.setId("price-" + it.subjectId() + "-" + purpose);
    field.getStyleClass().addAll("money-field", "price-column", "policy-number");
    var cohort = it.cohort();
    field.setAccessibleText(
        words.text(
            "settings.prices." + SettingsWords.lower(purpose) + ".spoken",
            cohort == null ? it.course() : cohort));
    field.setOnAction(_ -> set(it, purpose, field, money));
    follows.add(
        field
            .textProperty()
            .subscribe(text -> field.pseudoClassStateChanged(WRONG, !isSound(text, money))));
    follows.add(
        state
            .ownObstacle(Permission.PRICE_EDIT)
            .subscribe(obstacle -> field.setEditable(obstacle == null)));
    return field;
  }

  private static boolean isSound(String text, MoneyFormat money) {
    return text.isBlank() || money.read(text) instanceof TypedMoney.Amount;
  }

  private void set(PriceLine it, PaymentPurpose purpose, TextField field, MoneyFormat money) {
    var text = field.getText();
    if (text.isBlank()) {
      model.price(it, purpose, null);
    } else if (money.read(text) instanceof TypedMoney.Amount(var minor)) {
      model.price(it, purpose, minor);
    }
  }
}
