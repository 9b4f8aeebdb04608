package org.daybook.app.ui.paper;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import org.daybook.app.paper.Drawing;

/// A page lying on the preview, as large as it can be read well.
final class PageSheet extends StackPane {
  private static final double SHEET = 1.2;
  private static final double CARD = 2;
  private static final double SMALL = 300;

  PageSheet(Drawing page) {
    getStyleClass().add("paper-sheet");
    var node = new PageNode(page);
    double scale = page.width() < SMALL ? CARD : SHEET;
    node.getTransforms().setAll(new Scale(scale, scale));
    getChildren().setAll(new Group(node));
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
  }
}
