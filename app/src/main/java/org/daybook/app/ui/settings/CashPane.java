package org.daybook.app.ui.settings;

import java.util.ArrayList;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.CashSetup;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Keyboard;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// What the branch sets up before it takes cash: its cashboxes, what things cost, packages of
/// lessons, its policy.
final class CashPane extends VBox {
  private final CashSetupViewModel model;
  private final SettingsWords words;
  private final Guarded add;
  private final VBox panels = new VBox(12);
  private Subscription panelsFollow = Subscription.EMPTY;

  CashPane(CashSetupViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
    getStyleClass().add("settings-page");
    var button = new ActionButton(words.text("settings.cashbox.add"), Icon.CASH, "Ctrl+N");
    button.getStyleClass().add("primary");
    button.setOnAction(_ -> model.askNew());
    add = new Guarded(button);
    var head = new PageHead(words.text("settings.page.cash"), add);
    head.say(words.text("settings.cash.about"));
    var scroll = new ScrollPane(panels);
    scroll.getStyleClass().add("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setAccessibleText(words.text("settings.page.cash"));
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(head, scroll);
  }

  Subscription follow(SettingsState state) {
    return Subscription.combine(
        add.follow(state.ownObstacle(Permission.CASHBOX_EDIT), words),
        model.setupProperty().subscribe(now -> show(now, state)),
        () -> panelsFollow.unsubscribe());
  }

  private void show(@Nullable CashSetup now, SettingsState state) {
    panelsFollow.unsubscribe();
    panelsFollow = Subscription.EMPTY;
    if (now == null) {
      panels.getChildren().clear();
      return;
    }
    var focused = focused();
    var follows = new ArrayList<Subscription>();
    var boxes = new CashboxesPanel(model, words);
    follows.add(boxes.show(now.cashboxes(), state));
    var policy = new CashPolicyPanel(model, words);
    follows.add(policy.show(now, state));
    var prices = new PricesPanel(model, words);
    follows.add(prices.show(now, state));
    var packages = new PackagesPanel(model, words);
    follows.add(packages.show(now, state));
    panels.getChildren().setAll(boxes, policy, packages, prices);
    if (!now.changes().isEmpty()) {
      panels.getChildren().add(SettingsPanel.changes(now.changes(), words));
    }
    panelsFollow = follows.stream().reduce(Subscription.EMPTY, Subscription::and);
    if (focused != null && lookup("#" + focused) != null) {
      lookup("#" + focused).requestFocus();
    }
  }

  /// Which field has the keyboard: drawn anew it must keep it.
  private @Nullable String focused() {
    var scene = getScene();
    var owner = scene == null ? null : scene.getFocusOwner();
    return owner == null || !Keyboard.isIn(this) ? null : owner.getId();
  }
}
