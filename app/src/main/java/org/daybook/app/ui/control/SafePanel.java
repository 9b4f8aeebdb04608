package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says what is safe, in green, before anything is said about what is not.
public final class SafePanel extends HBox {

  private final Label words = new Label();

  public SafePanel() {
    this("");
  }

  public SafePanel(@NamedArg("text") String text) {
    getStyleClass().add("safe-panel");
    words.setText(text);
    words.setWrapText(true);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icon.SAFE.glyph(16), words);
  }

  public StringProperty textProperty() {
    return words.textProperty();
  }

  public String getText() {
    return words.getText();
  }

  public void setText(String text) {
    words.setText(text);
  }
}
