package org.daybook.app.ui.students;

import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.daybook.app.ui.control.CardPanel;

/// One panel of a card, whose lines may lead somewhere.
final class Panel extends CardPanel {

  Panel(String title) {
    super(title, "student-panel");
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

  /// Words that read from left to right in every language: a code, a phone number.
  static Label leftToRight(String words) {
    Label label = new Label(words);
    label.setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    return label;
  }
}
