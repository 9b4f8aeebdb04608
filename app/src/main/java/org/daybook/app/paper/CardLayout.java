package org.daybook.app.paper;

import org.daybook.app.paper.Canvas.Edge;
import org.daybook.app.qr.QrMatrix;

/// Lays a student's card out: as large as a bank card, with the code to read and to scan.
public final class CardLayout {
  private static final double MARGIN = 14;
  private static final double CODE = 90;

  /// Four squares of the smallest code stay light around it, or scanners do not see it.
  private static final double QUIET = 18;

  /// What squares reach into the row below: without it printers draw a hair of light between.
  private static final double OVERLAP = .1;

  private static final double GAP = 12;

  private final Typesetter typesetter;

  public CardLayout(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  public Page lay(CardSheet card) {
    var canvas = new Canvas(PaperSize.CARD, typesetter);
    double room = canvas.width() - MARGIN - CODE - QUIET - GAP;
    // Where the card is cut out when the paper is larger.
    canvas.frame(.25, .25, canvas.width() - .5, canvas.height() - .5, .5, Shade.LINE);
    canvas.write(card.place(), Style.quiet(8.5), MARGIN, 24, room, Edge.START);
    double y = name(canvas, card.name(), room);
    canvas.write(card.code(), Style.strong(13), MARGIN, y + 22, room, Edge.START);
    canvas.write(
        card.hint(),
        Style.quiet(7),
        MARGIN,
        canvas.height() - 14,
        canvas.width() - 2 * MARGIN,
        Edge.START);
    code(canvas, card.code());
    return canvas.page();
  }

  /// A long name takes two lines rather than losing its end.
  private static double name(Canvas canvas, String name, double room) {
    var style = Style.strong(14);
    int space = name.indexOf(' ');
    if (space < 0 || canvas.measure(name, style) <= room) {
      canvas.write(name, style, MARGIN, 58, room, Edge.START);
      return 58;
    }
    int at = lineEnd(canvas, name, style, room);
    canvas.write(name.substring(0, at).strip(), style, MARGIN, 52, room, Edge.START);
    canvas.write(name.substring(at).strip(), style, MARGIN, 70, room, Edge.START);
    return 70;
  }

  private static int lineEnd(Canvas canvas, String name, Style style, double room) {
    int end = name.indexOf(' ');
    for (int next = end; next >= 0; next = name.indexOf(' ', next + 1)) {
      if (canvas.measure(name.substring(0, next), style) <= room) {
        end = next;
      }
    }
    return end;
  }

  private static void code(Canvas canvas, String code) {
    var matrix = QrMatrix.of(code);
    double step = CODE / matrix.size();
    double left = canvas.left(canvas.width() - QUIET - CODE, CODE);
    canvas.code(matrix, left, 26, step, OVERLAP);
  }
}
