package org.daybook.app.ui.control;

import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// A button that stays where it is when it cannot be used now, and then says why: a disabled
/// control hears no mouse, so what is around it does.
public class Explained extends StackPane {
  private final ActionButton button;
  private final Tooltip tooltip = new Tooltip();

  @SuppressWarnings("this-escape") // what a node does to itself here no subclass overrides
  public Explained(ActionButton button) {
    super(button);
    this.button = button;
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxHeight(USE_PREF_SIZE);
    managedProperty().bind(button.visibleProperty());
  }

  public final ActionButton button() {
    return button;
  }

  /// @param why it cannot be used; null when it can
  public final void forbid(@Nullable String why) {
    button.setDisable(why != null);
    button.setAccessibleHelp(why);
    if (why == null) {
      Tooltip.uninstall(this, tooltip);
    } else {
      tooltip.setText(why);
      Tooltip.install(this, tooltip);
    }
  }
}
