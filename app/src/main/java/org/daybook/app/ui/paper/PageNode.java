package org.daybook.app.ui.paper;

import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import org.daybook.app.paper.Drawing;
import org.daybook.app.paper.Drawing.Outline;

/// A page as it comes out of the printer, one unit for a point. The preview shows it and the
/// printer prints it. It is never mirrored: its words already stand where they belong.
final class PageNode extends Pane {

  PageNode(Drawing page) {
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setMinSize(page.width(), page.height());
    setPrefSize(page.width(), page.height());
    setMaxSize(page.width(), page.height());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(page.words());
    getChildren().setAll(page.outlines().stream().map(PageNode::shape).toList());
  }

  private static SVGPath shape(Outline outline) {
    var shape = new SVGPath();
    shape.setContent(outline.path());
    shape.setFillRule(FillRule.NON_ZERO);
    shape.setFill(Color.gray(outline.shade().light()));
    shape.setManaged(false);
    return shape;
  }
}
