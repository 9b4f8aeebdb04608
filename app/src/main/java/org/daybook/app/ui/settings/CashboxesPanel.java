package org.daybook.app.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.cash.CashboxLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Pill;
import org.daybook.app.ui.control.Tone;
import org.daybook.model.permission.Permission;

/// The cashboxes of the branch.
final class CashboxesPanel extends VBox {
  private final CashSetupViewModel model;
  private final SettingsWords words;

  CashboxesPanel(CashSetupViewModel model, SettingsWords words) {
    this.model = model;
    this.words = words;
  }

  Subscription show(List<CashboxLine> cashboxes, SettingsState state) {
    var panel = new SettingsPanel(words.text("settings.cashboxes"));
    var follows = new ArrayList<Subscription>();
    if (cashboxes.isEmpty()) {
      panel.nothing(words.text("settings.cashboxes.none"));
    }
    cashboxes.forEach(it -> panel.add(line(it, state, follows)));
    getChildren().setAll(panel);
    return follows.stream().reduce(Subscription.EMPTY, Subscription::and);
  }

  private HBox line(CashboxLine it, SettingsState state, List<Subscription> follows) {
    var name = new Label(it.name());
    name.getStyleClass().add("medium");
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var pill =
        it.active()
            ? new Pill(Tone.OK, Icon.CHECK, words.text("settings.cashbox.in_use"))
            : new Pill(Tone.NEUTRAL, Icon.PAUSE, words.text("settings.cashbox.out_of_use"));
    var rename = new ActionButton(words.text("settings.cashbox.rename"), Icon.EDIT, null);
    rename.setOnAction(_ -> model.askChange(it));
    var use =
        new ActionButton(
            words.text(it.active() ? "settings.cashbox.retire" : "settings.cashbox.use"),
            null,
            null);
    use.setOnAction(_ -> model.use(it, !it.active()));
    var line = new HBox(10, name, pill);
    for (var button : List.of(rename, use)) {
      button.getStyleClass().add("small");
      button.setAccessibleText(button.getText() + ", " + it.name());
      var guarded = new Guarded(button);
      follows.add(guarded.follow(state.ownObstacle(Permission.CASHBOX_EDIT), words));
      line.getChildren().add(guarded);
    }
    line.getStyleClass().add("cash-setup-line");
    return line;
  }
}
