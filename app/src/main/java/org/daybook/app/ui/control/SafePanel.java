package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Says what is safe, in green, before anything is said about what is not.
public final class SafePanel extends HBox {

  private final Paragraph words = new Paragraph();

  public SafePanel() {
    this("");
  }

  public SafePanel(@NamedArg("text") String text) {
    getStyleClass().add("safe-panel");
    words.setWords(text);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(Icon.SAFE.glyph(16), words);
  }

  public StringProperty textProperty() {
    return words.wordsProperty();
  }

  public String getText() {
    return words.getWords();
  }

  public void setText(String text) {
    words.setWords(text);
  }
}
