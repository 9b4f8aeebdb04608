package org.daybook.app.paper;

import java.util.ArrayList;
import java.util.List;
import org.daybook.app.qr.QrMatrix;

/// A page while it is being laid out. Places are counted from the side at which the paper's
/// language begins, so that a layout is written once for both directions.
final class Canvas {
  /// Where words stand in their room.
  enum Edge {
    START,
    MIDDLE,
    END
  }

  private final double width;
  private final double height;
  private final Typesetter typesetter;
  private final List<Ink> inks = new ArrayList<>();

  Canvas(PaperSize size, Typesetter typesetter) {
    this(size.width(), size.height(), typesetter);
  }

  /// Of paper that is cut where its words end.
  Canvas(double width, double height, Typesetter typesetter) {
    this.width = width;
    this.height = height;
    this.typesetter = typesetter;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /// Writes words, cut to their room; answers how wide they are.
  double write(String words, Style style, double start, double baseline, double room, Edge edge) {
    var shaped = typesetter.fit(words, style.weight(), style.size(), room);
    double wide = shaped.width(style.size());
    double before =
        switch (edge) {
          case START -> 0;
          case MIDDLE -> (room - wide) / 2;
          case END -> room - wide;
        };
    if (!shaped.glyphs().isEmpty()) {
      inks.add(
          new Ink.Words(shaped, style.size(), left(start + before, wide), baseline, style.shade()));
    }
    return wide;
  }

  double measure(String words, Style style) {
    return typesetter.shape(words, style.weight()).width(style.size());
  }

  void area(double start, double y, double wide, double high, Shade shade) {
    inks.add(new Ink.Area(left(start, wide), y, wide, high, shade));
  }

  /// A rectangle that is never mirrored inside of its place, square by square.
  void square(double left, double y, double wide, double high) {
    inks.add(new Ink.Area(left, y, wide, high, Shade.BLACK));
  }

  /// A code for scanners. Its squares lie on the dots of receipt printers when its place does.
  ///
  /// @param overlap what squares reach into the row below: without it printers draw a hair of light
  ///   between
  void code(QrMatrix matrix, double left, double top, double step, double overlap) {
    for (int row = 0; row < matrix.size(); row++) {
      int column = 0;
      while (column < matrix.size()) {
        int from = column;
        while (column < matrix.size() && matrix.isDark(column, row)) {
          column++;
        }
        if (column > from) {
          square(left + from * step, top + row * step, (column - from) * step, step + overlap);
        }
        column = Math.max(column, from + 1);
      }
    }
  }

  void rule(double start, double y, double wide, double thickness, Shade shade) {
    double from = left(start, wide);
    inks.add(new Ink.Stroke(from, y, from + wide, y, thickness, shade));
  }

  void frame(double start, double y, double wide, double high, double thickness, Shade shade) {
    double from = left(start, wide);
    stroke(from, y, from + wide, y, thickness, shade);
    stroke(from, y + high, from + wide, y + high, thickness, shade);
    stroke(from, y, from, y + high, thickness, shade);
    stroke(from + wide, y, from + wide, y + high, thickness, shade);
  }

  /// A tick looks the same in every direction.
  void tick(double start, double y, double wide) {
    double from = left(start, wide);
    stroke(from + wide * .2, y + wide * .52, from + wide * .42, y + wide * .76, 1.4, Shade.BLACK);
    stroke(from + wide * .42, y + wide * .76, from + wide * .82, y + wide * .24, 1.4, Shade.BLACK);
  }

  /// Where something begins at the left.
  double left(double start, double wide) {
    return typesetter.rightToLeft() ? width - start - wide : start;
  }

  Page page() {
    return new Page(width, height, inks);
  }

  private void stroke(
      double fromX, double fromY, double toX, double toY, double thickness, Shade shade) {
    inks.add(new Ink.Stroke(fromX, fromY, toX, toY, thickness, shade));
  }
}
