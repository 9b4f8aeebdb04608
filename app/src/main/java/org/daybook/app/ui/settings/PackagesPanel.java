package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.CashSetup;
import org.daybook.app.service.cash.PackageLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.app.ui.text.MoneyFormat;
import org.daybook.model.money.CurrencyRules;
import org.daybook.model.permission.Permission;

/// The packages of lessons that the branch sells.
final class PackagesPanel extends VBox {
  private final CashSetupViewModel model;
  private final SettingsWords words;

  PackagesPanel(CashSetupViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
  }

  Subscription show(CashSetup setup, SettingsState state) {
    var money = words.messages().money(CurrencyRules.of(setup.currency()));
    var panel = new SettingsPanel(words.text("settings.packages"));
    var follows = new ArrayList<Subscription>();
    var add = new ActionButton(words.text("settings.package.add"), null, null);
    add.setId("addPackage");
    add.getStyleClass().add("small");
    add.setOnAction(_ -> model.askNewPackage());
    var guarded = new Guarded(add);
    follows.add(guarded.follow(state.ownObstacle(Permission.PRICE_EDIT), words));
    panel.atEnd(guarded);
    panel.nothing(
        words.text(
            setup.packages().isEmpty() ? "settings.packages.none" : "settings.packages.about"));
    setup.packages().forEach(it -> panel.add(line(it, money, state, follows)));
    getChildren().setAll(panel);
    return follows.stream().reduce(Subscription.EMPTY, Subscription::and);
  }

  private HBox line(
      PackageLine it, MoneyFormat money, SettingsState state, List<Subscription> follows) {
    var detail =
        words
            .messages()
            .joined(
                List.of(
                    it.about(),
                    words.messages().counted("settings.package.lessons", it.credits())));
    var names = SettingsPanel.words(it.name(), detail);
    var price = new Label(money.amount(it.priceMinor()));
    price.getStyleClass().add("semibold");
    price.setMinWidth(Region.USE_PREF_SIZE);
    var pill =
        it.active()
            ? new Pill(Tone.OK, Icon.CHECK, words.text("settings.package.sold"))
            : new Pill(Tone.NEUTRAL, Icon.PAUSE, words.text("settings.package.not_sold"));
    var change = new ActionButton(words.text("settings.package.change"), Icon.EDIT, null);
    change.setOnAction(_ -> model.askPackage(it));
    var sell =
        new ActionButton(
            words.text(it.active() ? "settings.package.retire" : "settings.package.sell"),
            null,
            null);
    sell.setOnAction(_ -> model.sell(it, !it.active()));
    var line = new HBox(10, names, price, pill);
    for (var button : List.of(change, sell)) {
      button.getStyleClass().add("small");
      button.setAccessibleText(button.getText() + ", " + it.name());
      var guarded = new Guarded(button);
      follows.add(guarded.follow(state.ownObstacle(Permission.PRICE_EDIT), words));
      line.getChildren().add(guarded);
    }
    line.getStyleClass().add("cash-setup-line");
    return line;
  }
}
