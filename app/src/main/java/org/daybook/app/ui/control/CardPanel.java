package org.daybook.app.ui.control;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One panel of a page: a head, and lines below it.
public class CardPanel extends VBox {
  private final HBox head;

  // Panels of a feature only add to it, and have nothing of their own that could be missing.
  @SuppressWarnings("this-escape")
  public CardPanel(String title, String styleClass) {
    getStyleClass().addAll("card", styleClass);
    Label name = new Label(title);
    name.getStyleClass().add("semibold");
    name.setMinWidth(Region.USE_PREF_SIZE);
    head = new HBox(8, name);
    head.getStyleClass().add("panel-head");
    getChildren().add(head);
  }

  /// Puts something beside the title.
  public final void beside(Node node) {
    head.getChildren().add(node);
  }

  /// Puts something at the end of the head.
  public final void atEnd(Node node) {
    head.getChildren().addAll(gap(), node);
  }

  public final void add(Node node) {
    getChildren().add(node);
  }

  /// Says why there are no lines.
  public final void nothing(String words) {
    var paragraph = new Paragraph();
    paragraph.setWords(words);
    paragraph.getStyleClass().addAll("quiet", "panel-nothing");
    add(paragraph);
  }

  /// Two lines of words, the second smaller.
  public static VBox words(String first, String second) {
    return words(first, new Label(second));
  }

  public static VBox words(String first, Label detail) {
    Label name = new Label(first);
    name.getStyleClass().add("medium");
    detail.getStyleClass().addAll("secondary", "quiet");
    VBox words = new VBox(1, name, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  public static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
