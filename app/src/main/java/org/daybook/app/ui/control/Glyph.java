package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/// An [Icon] as a node. Assistive technology passes over it: the word beside it says what it means.
/// Sizes are 12, 14, 16, 18 and 22; the base style sheet would override any other way.
public final class Glyph extends FontIcon {
  private static final String DIRECTIONAL = "directional";

  public Glyph(
      @NamedArg("icon") Icon icon, @NamedArg(value = "size", defaultValue = "16") int size) {
    setAccessibleRole(AccessibleRole.NODE);
    getStyleClass().addAll("icon", "size-" + size);
    show(icon);
  }

  /// Shows another.
  public void show(Icon icon) {
    if (icon.code().equals(getIconCode())) {
      return;
    }
    setIconCode(icon.code());
    getStyleClass().remove(DIRECTIONAL);
    if (icon.directional()) {
      getStyleClass().add(DIRECTIONAL);
    }
  }
}
