package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.CashSetup;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.app.ui.text.TypedMoney;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// How the branch deals with cash: tax, tolerance of counts, whether money goes back.
final class CashPolicyPanel extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
  private static final int MOST_BASIS_POINTS = 10_000;

  private final CashSetupViewModel model;
  private final SettingsWords words;
  private final TextField taxName = new TextField();
  private final TextField tax = new TextField();
  private final TextField tolerance = new TextField();
  private final TextField refund = new TextField();
  private final CheckBox included = new CheckBox();
  private final CheckBox moneyBack = new CheckBox();

  CashPolicyPanel(CashSetupViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
  }

  Subscription show(CashSetup setup, SettingsState state) {
    var money = words.messages().money(CurrencyRules.of(setup.currency()));
    // Per cents have two decimals, as euros do.
    var perCents = words.messages().money(CurrencyRules.of("EUR"));
    var before = setup.policy();
    var panel = new SettingsPanel(words.text("settings.cash_policy"));
    var button = new ActionButton(words.text("settings.cash_policy.set"), null, null);
    button.getStyleClass().add("small");
    button.setId("setCashPolicy");
    var set = new Guarded(button);
    panel.atEnd(set);
    panel.add(line("tax_name", taxName, before.taxName()));
    panel.add(line("tax", tax, perCents.amount(before.taxBasisPoints())));
    panel.add(line("tax_included", included, before.taxIncluded()));
    panel.add(line("tolerance", tolerance, money.amount(before.toleranceMinor())));
    panel.add(line("money_back", moneyBack, before.moneyBack()));
    panel.add(line("refund_alone", refund, money.amount(before.refundAloneMinor())));
    getChildren().setAll(panel);
    Runnable ready =
        () -> {
          var wanted = typed(before, money, perCents);
          boolean may = state.ownObstacleNow(Permission.POLICY_EDIT) == null;
          button.setDisable(!may || wanted == null || wanted.equals(before));
        };
    button.setOnAction(_ -> {
      var wanted = typed(before, money, perCents);
      if (wanted != null) {
        model.policy(wanted);
      }
    });
    var follows = new ArrayList<Subscription>();
    follows.add(set.follow(state.ownObstacle(Permission.POLICY_EDIT), words));
    for (var field : List.of(taxName, tax, tolerance, refund)) {
      field.setOnAction(_ -> button.fire());
      follows.add(field.textProperty().subscribe(_ -> ready.run()));
    }
    for (var box : List.of(included, moneyBack)) {
      follows.add(box.selectedProperty().subscribe(_ -> ready.run()));
    }
    follows.add(state.rightsProperty().subscribe(_ -> ready.run()));
    return follows.stream().reduce(Subscription.EMPTY, Subscription::and);
  }

  /// What the fields say; null where one of them says nothing sensible.
  private @Nullable CashPolicy typed(CashPolicy before, MoneyFormat money, MoneyFormat perCents) {
    long points = amount(tax, perCents, MOST_BASIS_POINTS);
    long may = amount(tolerance, money, Long.MAX_VALUE);
    long alone = amount(refund, money, Long.MAX_VALUE);
    boolean named = !taxName.getText().isBlank() && taxName.getText().strip().length() <= 60;
    taxName.pseudoClassStateChanged(WRONG, !named);
    if (points < 0 || may < 0 || alone < 0 || !named) {
      return null;
    }
    return new CashPolicy(
        before.id(),
        before.organisationId(),
        before.branchId(),
        before.dayStartsAtMinute(),
        taxName.getText().strip(),
        Math.toIntExact(points),
        included.isSelected(),
        may,
        moneyBack.isSelected(),
        alone);
  }

  private static long amount(TextField field, MoneyFormat format, long most) {
    long amount = format.read(field.getText()) instanceof TypedMoney.Amount(var it) ? it : -1;
    boolean sound = amount >= 0 && amount <= most;
    field.pseudoClassStateChanged(WRONG, !sound);
    return sound ? amount : -1;
  }

  private Node line(String key, TextField field, String begun) {
    field.setText(begun);
    field.setId("cash-" + key);
    field.getStyleClass().add(key.equals("tax_name") ? "price-name" : "money-field");
    field.getStyleClass().addAll("price-column", "policy-number");
    field.setAccessibleText(words.text("settings.cash_policy." + key));
    return line(key, field);
  }

  private Node line(String key, CheckBox box, boolean begun) {
    box.setSelected(begun);
    box.setId("cash-" + key);
    box.setAccessibleText(words.text("settings.cash_policy." + key));
    return line(key, box);
  }

  private Node line(String key, Node control) {
    var name = new Label(words.text("settings.cash_policy." + key));
    name.getStyleClass().add("medium");
    var what = new Label(words.text("settings.cash_policy." + key + ".words"));
    what.getStyleClass().addAll("secondary", "quiet");
    what.setMinWidth(0);
    var both = new VBox(1, name, what);
    both.setMinWidth(0);
    HBox.setHgrow(both, Priority.ALWAYS);
    var line = new HBox(10, both, control);
    line.getStyleClass().add("cash-setup-line");
    return line;
  }
}
