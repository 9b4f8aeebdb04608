package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// A small fact about a row: trial, makeup, owes money.
public final class Badge extends Label {

  public Badge(@NamedArg("tone") Tone tone, @NamedArg("text") String text) {
    this(tone, null, text);
  }

  public Badge(Tone tone, @Nullable Icon icon, String text) {
    super(text);
    getStyleClass().addAll("badge", tone.styleClass());
    if (icon != null) {
      setGraphic(icon.glyph(12));
    }
    setMinWidth(USE_PREF_SIZE);
  }
}
