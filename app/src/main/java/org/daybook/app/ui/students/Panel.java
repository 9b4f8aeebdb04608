package org.daybook.app.ui.students;

import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One panel of a card: a head, and lines below it.
final class Panel extends VBox {
  private final HBox head;

  Panel(String title) {
    getStyleClass().addAll("card", "student-panel");
    Label name = new Label(title);
    name.getStyleClass().add("semibold");
    name.setMinWidth(Region.USE_PREF_SIZE);
    head = new HBox(8, name);
    head.getStyleClass().add("panel-head");
    getChildren().add(head);
  }

  /// Puts something beside the title.
  void beside(Node node) {
    head.getChildren().add(node);
  }

  /// Puts something at the end of the head.
  void atEnd(Node node) {
    head.getChildren().addAll(gap(), node);
  }

  void add(Node node) {
    getChildren().add(node);
  }

  /// Says why there are no lines.
  void nothing(String words) {
    Label label = new Label(words);
    label.getStyleClass().addAll("quiet", "panel-nothing");
    getChildren().add(label);
  }

  /// A line of the panel.
  static HBox line(Node... nodes) {
    HBox line = new HBox(10, nodes);
    line.getStyleClass().add("panel-line");
    return line;
  }

  /// A line that leads somewhere.
  static Button link(HBox line, String spoken, Runnable act) {
    Button button = new Button();
    button.setGraphic(line);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().setAll("button", "panel-link");
    button.setMaxWidth(Double.MAX_VALUE);
    line.prefWidthProperty().bind(button.widthProperty());
    button.setAccessibleText(spoken);
    button.setOnAction(event -> act.run());
    return button;
  }

  /// Two lines of words, the second smaller.
  static VBox words(String first, String second) {
    return words(first, new Label(second));
  }

  static VBox words(String first, Label detail) {
    Label name = new Label(first);
    name.getStyleClass().add("medium");
    detail.getStyleClass().addAll("secondary", "quiet");
    VBox words = new VBox(1, name, detail);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  /// Words that read from left to right in every language: a code, a phone number.
  static Label leftToRight(String words) {
    Label label = new Label(words);
    label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return label;
  }

  static Region gap() {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    return gap;
  }
}
