package org.daybook.app.ui.control;

import atlantafx.base.controls.CustomTextField;
import javafx.beans.NamedArg;
import org.jspecify.annotations.Nullable;

/// A field with its icon before the text and its key after it: search, or scan. The key is a sign
/// only; the screen brings the focus here.
public final class IconField extends CustomTextField {

  public IconField(
      @NamedArg("icon") Icon icon,
      @NamedArg("prompt") String prompt,
      @NamedArg("shortcut") @Nullable String shortcut) {
    getStyleClass().add("icon-field");
    setPromptText(prompt);
    setAccessibleText(prompt);
    setLeft(icon.glyph(16));
    if (shortcut != null && !shortcut.isEmpty()) {
      setRight(new KeyCap(shortcut));
    }
  }
}
