package org.daybook.app.ui.control;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What a list shows when it has nothing: why, and what to do next.
public final class EmptyState extends VBox {

  private final Label title = new Label();
  private final Paragraph hint = new Paragraph();

  public EmptyState(
      @NamedArg("icon") Icon icon, @NamedArg("title") String title, @NamedArg("hint") String hint) {
    getStyleClass().add("empty-state");
    StackPane circle = new StackPane(icon.glyph(22));
    circle.getStyleClass().add("round-icon");
    this.title.getStyleClass().add("empty-title");
    this.hint.getStyleClass().add("empty-hint");
    this.hint.setMaxWidth(360);
    getChildren().addAll(circle, this.title, this.hint);
    show(title, hint);
  }

  public void show(String newTitle, String newHint) {
    title.setText(newTitle);
    hint.setWords(newHint);
    setAccessibleText(newTitle + " " + newHint);
  }
}
