package org.daybook.app.ui.reconcile;

import javafx.scene.layout.FlowPane;
import org.daybook.app.ui.control.ActionButton;
import org.daybook.app.ui.control.Icon;

/// As what a period can be taken along, one button each.
public final class SaveBar extends FlowPane {

  public SaveBar() {
    getStyleClass().add("save-bar");
    managedProperty().bind(visibleProperty());
    setVisible(false);
  }

  void offer(String words, Icon icon, Runnable act) {
    var button = new ActionButton(words, icon, null);
    button.getStyleClass().add("small");
    button.setOnAction(_ -> {
      setVisible(false);
      act.run();
    });
    getChildren().add(button);
  }

  /// Shows itself with the keyboard on the first button, or goes away.
  void turn() {
    setVisible(!isVisible());
    if (isVisible()) {
      getChildren().getFirst().requestFocus();
    }
  }
}
