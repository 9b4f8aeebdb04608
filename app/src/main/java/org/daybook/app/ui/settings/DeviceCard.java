package org.daybook.app.ui.settings;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.daybook.app.service.devices.DeviceLine;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;
import org.daybook.app.ui.control.Paragraph;
import org.daybook.model.device.DeviceState;
import org.daybook.model.permission.Permission;
import org.daybook.model.protocol.DeviceChange;

/// One device: what is known of it, what is wrong, who changed it, and what can be done.
final class DeviceCard extends ScrollPane {
  private static final Set<String> KNOWN_AILMENTS =
      Set.of(
          "PUSHES_REFUSED",
          "REVOKED_UNSENT",
          "CANARY_LATE",
          "STUCK",
          "PULLS_REFUSED",
          "BACKLOG_OLD",
          "BEHIND",
          "NEVER_SEEN",
          "SILENT");

  private final DeviceLine line;
  private final DevicesViewModel model;
  private final SettingsWords words;
  private final Guarded rename;
  private final Guarded revoke;
  private final Guarded lose;

  DeviceCard(DeviceLine line, DevicesViewModel model, SettingsWords words) {
    this.line = line;
    this.model = model;
    this.words = words;
    rename = button("settings.devices.rename", Icon.EDIT, DeviceChange.RENAME);
    revoke = button("settings.devices.revoke", Icon.CROSS, DeviceChange.REVOKE);
    lose = button("settings.devices.lose", Icon.ATTENTION, DeviceChange.DECLARE_LOST);
    getStyleClass().add("settings-scroll");
    setFitToWidth(true);
    setAccessibleText(line.name());
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(new VBox(12, facts(), actions(), SettingsPanel.changes(line.changes(), words)));
  }

  Subscription follow(SettingsState state) {
    var obstacle = state.obstacle(Permission.DEVICE_MANAGE);
    return Subscription.combine(
        rename.follow(obstacle, words),
        revoke.follow(obstacle, words),
        lose.follow(obstacle, words));
  }

  private Guarded button(String key, Icon icon, DeviceChange change) {
    var button = new ActionButton(words.text(key), icon, null);
    button.getStyleClass().addAll("small", "wide");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> model.ask(change));
    return new Guarded(button);
  }

  private SettingsPanel facts() {
    var panel = new SettingsPanel(line.name());
    var told = line.told();
    if (told != null) {
      told.ailments().forEach(it -> panel.add(ailment(it)));
    }
    panel.fact(words.text("settings.devices.branch"), line.branch());
    panel.fact(words.text("settings.devices.enrolled"), words.when(line.enrolledAt()));
    if (told != null) {
      var seenAt = told.seenAt();
      panel.fact(
          words.text("settings.devices.seen"),
          seenAt == null ? words.text("settings.devices.never") : words.when(seenAt));
      var waiting = told.waiting();
      var oldestAt = told.oldestAt();
      if (waiting != null) {
        panel.fact(
            words.text("settings.devices.owes"),
            oldestAt == null || waiting == 0
                ? words.messages().counted("settings.devices.operations", waiting)
                : words
                    .messages()
                    .counted("settings.devices.operations_since", waiting, words.when(oldestAt)));
      }
    }
    var reason = line.reason();
    if (reason != null) {
      panel.fact(words.text("settings.devices.why"), reason);
    }
    return panel;
  }

  private Paragraph ailment(String name) {
    var paragraph = new Paragraph();
    paragraph.setWords(
        KNOWN_AILMENTS.contains(name)
            ? words.text("settings.ailment." + name.toLowerCase(java.util.Locale.ROOT))
            : words.text("settings.ailment.unnamed", name));
    paragraph.getStyleClass().addAll("warn-text", "ailment");
    return paragraph;
  }

  private VBox actions() {
    var all =
        switch (line.state()) {
          case ACTIVE -> List.of(rename, revoke, lose);
          case LOST -> List.of(revoke);
          case REVOKED -> List.<Guarded>of();
        };
    VBox actions = new VBox(8);
    all.forEach(it -> {
      it.setMaxWidth(Double.MAX_VALUE);
      actions.getChildren().add(it);
    });
    if (line.state() != DeviceState.ACTIVE) {
      Label gone = new Label(words.text("settings.devices.gone"));
      gone.getStyleClass().addAll("secondary", "quiet");
      actions.getChildren().add(gone);
    }
    return actions;
  }
}
