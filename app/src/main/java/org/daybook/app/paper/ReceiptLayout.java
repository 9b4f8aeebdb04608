package org.daybook.app.paper;

import java.util.List;
import org.daybook.app.paper.Canvas.Edge;
import org.daybook.app.paper.ReceiptSheet.Line;
import org.daybook.app.qr.QrMatrix;

/// Lays a receipt out on the paper of receipt printers: as long as it has to be.
public final class ReceiptLayout {
  private static final double MARGIN = 14.4;
  private static final double STEP = 14;
  private static final double GAP = 8;

  /// A square of the code: four dots, half a millimetre.
  private static final double SQUARE = 4 * RollWidth.DOT;

  private static final double OVERLAP = .1;

  private final Typesetter typesetter;
  private final double width;

  public ReceiptLayout(Typesetter typesetter, RollWidth roll) {
    this.typesetter = typesetter;
    this.width = roll.points();
  }

  public Page lay(ReceiptSheet sheet) {
    // Laid twice: only what was laid tells how long the paper is.
    double height = lay(sheet, new Canvas(width, 0, typesetter));
    var canvas = new Canvas(width, height, typesetter);
    lay(sheet, canvas);
    return canvas.page();
  }

  private double lay(ReceiptSheet sheet, Canvas canvas) {
    double room = width - 2 * MARGIN;
    double y = 26;
    canvas.write(sheet.organisation(), Style.strong(11), MARGIN, y, room, Edge.MIDDLE);
    y += STEP;
    canvas.write(sheet.branch(), Style.quiet(8.5), MARGIN, y, room, Edge.MIDDLE);
    if (!sheet.copy().isEmpty()) {
      y += STEP + 6;
      canvas.write(sheet.copy(), Style.strong(13), MARGIN, y, room, Edge.MIDDLE);
    }
    y = rule(canvas, y + GAP);
    y = lines(canvas, sheet.head(), y);
    y = rule(canvas, y + GAP);
    y = lines(canvas, sheet.items(), y);
    y = rule(canvas, y + GAP);
    y = line(canvas, sheet.total(), Style.strong(12), y + 3);
    y = lines(canvas, sheet.given(), y + 2);
    y = rule(canvas, y + GAP);
    if (!sheet.code().isEmpty()) {
      y = code(canvas, sheet, y + GAP, room);
    }
    y += STEP;
    canvas.write(sheet.foot(), Style.quiet(8), MARGIN, y, room, Edge.MIDDLE);
    return y + 20;
  }

  private double code(Canvas canvas, ReceiptSheet sheet, double from, double room) {
    var matrix = QrMatrix.of(sheet.code());
    double size = matrix.size() * SQUARE;
    double top = onDots(from);
    canvas.code(matrix, onDots((width - size) / 2), top, SQUARE, OVERLAP);
    double y = top + size + STEP;
    canvas.write(sheet.codeHint(), Style.quiet(7.5), MARGIN, y, room, Edge.MIDDLE);
    return y;
  }

  /// Squares that begin between two dots would come out broader or narrower than their neighbours.
  private static double onDots(double points) {
    return Math.round(points / RollWidth.DOT) * RollWidth.DOT;
  }

  private double lines(Canvas canvas, List<Line> lines, double from) {
    double y = from;
    for (var line : lines) {
      y = line(canvas, line, Style.plain(8.5), y);
    }
    return y;
  }

  /// The value always has its whole room; a long name is cut.
  private double line(Canvas canvas, Line line, Style style, double from) {
    double y = from + STEP;
    double room = width - 2 * MARGIN;
    double value = canvas.measure(line.value(), style);
    double names = Math.max(40, room - value - 6);
    canvas.write(line.name(), style, MARGIN, y, names, Edge.START);
    canvas.write(line.value(), style, MARGIN + names + 6, y, room - names - 6, Edge.END);
    return y;
  }

  private double rule(Canvas canvas, double y) {
    canvas.rule(MARGIN, y, width - 2 * MARGIN, .6, Shade.GREY);
    return y + 2;
  }
}
