package org.daybook.app.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.jspecify.annotations.Nullable;

/// A button that stays where it is when it cannot be used now, and then says why: a disabled
/// control hears no mouse, so what is around it does.
final class Guarded extends StackPane {
  private final ActionButton button;
  private final Tooltip tooltip = new Tooltip();

  Guarded(ActionButton button) {
    super(button);
    this.button = button;
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
  }

  ActionButton button() {
    return button;
  }

  Subscription follow(ObservableValue<@Nullable Obstacle> obstacle, SettingsWords words) {
    return obstacle.subscribe(now -> {
      var why = words.why(now);
      button.setDisable(why != null);
      button.setAccessibleHelp(why);
      if (why == null) {
        Tooltip.uninstall(this, tooltip);
      } else {
        tooltip.setText(why);
        Tooltip.install(this, tooltip);
      }
    });
  }
}
