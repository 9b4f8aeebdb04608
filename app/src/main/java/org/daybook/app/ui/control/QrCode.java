package org.daybook.app.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.VLineTo;
import org.daybook.app.qr.QrMatrix;

/// A text as a QR code, with the light edge that scanners need. It is dark on light in every theme,
/// because many scanners read nothing else, and drawn as shapes, so that print is sharp. It is
/// never mirrored: a mirrored code is another one.
public final class QrCode extends StackPane {

  /// @param name what is read out in its place
  /// @param size pixels along each side, the light edge included; rounded down to whole squares
  public QrCode(String text, String name, double size) {
    getStyleClass().add("qr-code");
    setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(name);
    var matrix = QrMatrix.of(text);
    int squares = matrix.size() + 2 * QrMatrix.QUIET;
    double step = Math.max(1, Math.floor(size / squares));
    var paper = new Rectangle(squares * step, squares * step);
    paper.getStyleClass().add("qr-paper");
    var ink = new Path(squares(matrix, step));
    ink.setStroke(null);
    ink.setFillRule(FillRule.NON_ZERO);
    ink.getStyleClass().add("qr-ink");
    setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(paper, ink);
  }

  /// One rectangle for each run of dark squares of a row.
  private static List<PathElement> squares(QrMatrix matrix, double step) {
    var elements = new ArrayList<PathElement>();
    for (int row = 0; row < matrix.size(); row++) {
      int column = 0;
      while (column < matrix.size()) {
        int from = column;
        while (column < matrix.size() && matrix.isDark(column, row)) {
          column++;
        }
        if (column > from) {
          elements.add(new MoveTo(from * step, row * step));
          elements.add(new HLineTo(column * step));
          elements.add(new VLineTo((row + 1) * step));
          elements.add(new HLineTo(from * step));
          elements.add(new ClosePath());
        }
        column++;
      }
    }
    return elements;
  }
}
