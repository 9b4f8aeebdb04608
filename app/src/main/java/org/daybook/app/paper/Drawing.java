package org.daybook.app.paper;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;

/// A page as outlines, for whatever draws paths: every curve of every letter where it stands.
///
/// @param words what can be read on it
public record Drawing(double width, double height, List<Outline> outlines, String words) {
  public Drawing {
    outlines = List.copyOf(outlines);
  }

  /// @param path in the notation of SVG; what it winds around is inside
  public record Outline(String path, Shade shade) {}

  /// Works the outlines of a page out: not on the drawing thread.
  public static Drawing of(Page page, Typeface typeface) {
    var outlines =
        page.inks().stream()
            .map(ink -> new Outline(path(shape(ink, typeface)), ink.shade()))
            .toList();
    return new Drawing(page.width(), page.height(), outlines, page.words());
  }

  static Shape shape(Ink ink, Typeface typeface) {
    return switch (ink) {
      case Ink.Words words -> typeface.outline(words);
      case Ink.Area(double x, double y, double width, double height, var shade) ->
          new Rectangle2D.Double(x, y, width, height);
      case Ink.Stroke(
              double fromX,
              double fromY,
              double toX,
              double toY,
              double thickness,
              var shade) ->
          new BasicStroke((float) thickness, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER)
              .createStrokedShape(new Line2D.Double(fromX, fromY, toX, toY));
    };
  }

  private static String path(Shape shape) {
    var path = new StringBuilder();
    var at = new double[6];
    for (var steps = shape.getPathIterator(null); !steps.isDone(); steps.next()) {
      switch (steps.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> step(path, 'M', at, 2);
        case PathIterator.SEG_LINETO -> step(path, 'L', at, 2);
        case PathIterator.SEG_QUADTO -> step(path, 'Q', at, 4);
        case PathIterator.SEG_CUBICTO -> step(path, 'C', at, 6);
        default -> path.append('Z');
      }
    }
    return path.toString();
  }

  private static void step(StringBuilder path, char kind, double[] at, int numbers) {
    path.append(kind);
    for (int i = 0; i < numbers; i++) {
      path.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.3f", at[i]));
    }
  }
}
