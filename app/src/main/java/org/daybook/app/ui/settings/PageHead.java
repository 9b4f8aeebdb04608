package org.daybook.app.ui.settings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The head of a page: what it is, one line about it, and its buttons at the end.
final class PageHead extends HBox {
  private final Label about = new Label();

  PageHead(String title, Node... buttons) {
    getStyleClass().add("settings-head");
    Label name = new Label(title);
    name.getStyleClass().add("title");
    about.getStyleClass().addAll("secondary", "quiet");
    about.setMinWidth(0);
    about.managedProperty().bind(about.textProperty().isNotEmpty());
    VBox words = new VBox(2, name, about);
    words.setMinWidth(0);
    HBox.setHgrow(words, javafx.scene.layout.Priority.ALWAYS);
    getChildren().add(words);
    for (Node button : buttons) {
      if (button instanceof Region region) {
        region.setMinWidth(USE_PREF_SIZE);
      }
      getChildren().add(button);
    }
  }

  void say(String words) {
    about.setText(words);
  }
}
