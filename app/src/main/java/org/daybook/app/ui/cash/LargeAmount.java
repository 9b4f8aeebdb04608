package org.daybook.app.ui.cash;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;

/// A sum that is read from where the cash is counted: never cut, and in smaller figures where it
/// has many.
final class LargeAmount extends Label {
  private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
  private static final int MOST = 8;

  LargeAmount(String id, String style) {
    setId(id);
    getStyleClass().add(style);
    setMinWidth(USE_PREF_SIZE);
    textProperty().subscribe(it -> pseudoClassStateChanged(LONG, it.length() > MOST));
  }
}
