package org.daybook.app.ui.settings;

import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.daybook.app.ui.control.Keyboard;
import org.jspecify.annotations.Nullable;

/// Where a card stands beside a list. A card that is drawn anew must not take the keyboard with it.
final class CardSlot extends StackPane {

  /// @param drawn the card, or null for none
  /// @param focusElsewhere gives the keyboard to what stays
  void show(@Nullable Node drawn, Runnable focusElsewhere) {
    boolean had = Keyboard.isIn(this);
    getChildren().clear();
    if (drawn != null) {
      getChildren().add(drawn);
    }
    if (had) {
      focusElsewhere.run();
    }
  }
}
