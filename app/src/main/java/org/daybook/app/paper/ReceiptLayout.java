package org.daybook.app.paper;

import java.util.List;
import org.daybook.app.paper.Canvas.Edge;
import org.daybook.app.paper.ReceiptSheet.Line;

/// Lays a receipt out on the paper of receipt printers: 80 mm wide and as long as it has to be.
public final class ReceiptLayout {
  private static final double WIDTH = 226.77;
  private static final double MARGIN = 14;
  private static final double STEP = 14;
  private static final double GAP = 8;

  private final Typesetter typesetter;

  public ReceiptLayout(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  public Page lay(ReceiptSheet sheet) {
    // Laid twice: only what was laid tells how long the paper is.
    double height = lay(sheet, new Canvas(WIDTH, 0, typesetter));
    var canvas = new Canvas(WIDTH, height, typesetter);
    lay(sheet, canvas);
    return canvas.page();
  }

  private static double lay(ReceiptSheet sheet, Canvas canvas) {
    double room = WIDTH - 2 * MARGIN;
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
    y += STEP;
    canvas.write(sheet.foot(), Style.quiet(8), MARGIN, y, room, Edge.MIDDLE);
    return y + 20;
  }

  private static double lines(Canvas canvas, List<Line> lines, double from) {
    double y = from;
    for (var line : lines) {
      y = line(canvas, line, Style.plain(8.5), y);
    }
    return y;
  }

  /// The value always has its whole room; a long name is cut.
  private static double line(Canvas canvas, Line line, Style style, double from) {
    double y = from + STEP;
    double room = WIDTH - 2 * MARGIN;
    double value = canvas.measure(line.value(), style);
    double names = Math.max(40, room - value - 6);
    canvas.write(line.name(), style, MARGIN, y, names, Edge.START);
    canvas.write(line.value(), style, MARGIN + names + 6, y, room - names - 6, Edge.END);
    return y;
  }

  private static double rule(Canvas canvas, double y) {
    canvas.rule(MARGIN, y, WIDTH - 2 * MARGIN, .6, Shade.GREY);
    return y + 2;
  }
}
