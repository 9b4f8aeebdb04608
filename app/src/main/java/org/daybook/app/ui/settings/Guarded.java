package org.daybook.app.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Explained;
import org.jspecify.annotations.Nullable;

/// A button that something may stand against.
final class Guarded extends Explained {
  Guarded(ActionButton button) {
    super(button);
  }

  Subscription follow(ObservableValue<@Nullable Obstacle> obstacle, SettingsWords words) {
    return obstacle.subscribe(now -> forbid(words.why(now)));
  }
}
