package org.daybook.app.paper;

import java.awt.Shape;
import java.awt.geom.FlatteningPathIterator;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Fills shapes with dots: those of which a shape covers nearly half. It is done here and not by
/// the JDK's windows, which a desk without a screen of their kind cannot open.
final class DotFill {
  /// Lines at which a row of dots is looked at.
  private static final int LINES = 4;

  private static final double FLATNESS = .02;

  /// A little less than half, so that thin strokes of letters stay whole on paper that bleeds.
  private static final double BLACK_FROM = .42 * LINES;

  private final RollWidth roll;
  private final int height;
  private final byte[] rows;
  private final double[] covered;

  DotFill(RollWidth roll, int height) {
    this.roll = roll;
    this.height = height;
    this.rows = new byte[roll.dots() / Byte.SIZE * height];
    this.covered = new double[roll.dots()];
  }

  /// A line of a shape's outline, downwards or upwards, in dots.
  private record Edge(double fromX, double fromY, double toX, double toY, int turn) {
    double at(double y) {
      return fromX + (y - fromY) / (toY - fromY) * (toX - fromX);
    }
  }

  /// Where a line meets an outline.
  private record Crossing(double x, int turn) {}

  void fill(Shape shape) {
    var bounds = shape.getBounds2D();
    int top = Math.max(0, (int) Math.floor(bounds.getMinY() / RollWidth.DOT));
    int bottom = Math.min(height, (int) Math.ceil(bounds.getMaxY() / RollWidth.DOT));
    var edges = edges(shape);
    for (int row = top; row < bottom; row++) {
      Arrays.fill(covered, 0);
      for (int line = 0; line < LINES; line++) {
        cover(edges, row + (line + .5) / LINES);
      }
      set(row);
    }
  }

  Dots drawn() {
    return new Dots(roll.dots(), height, rows.clone());
  }

  private List<Edge> edges(Shape shape) {
    var edges = new ArrayList<Edge>();
    var at = new double[6];
    double beginX = 0;
    double beginY = 0;
    double x = 0;
    double y = 0;
    for (var path = new FlatteningPathIterator(shape.getPathIterator(null), FLATNESS);
        !path.isDone();
        path.next()) {
      int kind = path.currentSegment(at);
      double nextX = kind == PathIterator.SEG_CLOSE ? beginX : column(at[0]);
      double nextY = kind == PathIterator.SEG_CLOSE ? beginY : at[1] / RollWidth.DOT;
      if (kind == PathIterator.SEG_MOVETO) {
        beginX = nextX;
        beginY = nextY;
      } else if (y < nextY) {
        edges.add(new Edge(x, y, nextX, nextY, 1));
      } else if (y > nextY) {
        edges.add(new Edge(nextX, nextY, x, y, -1));
      }
      x = nextX;
      y = nextY;
    }
    return edges;
  }

  private double column(double points) {
    return points / RollWidth.DOT - roll.blankDots();
  }

  private void cover(List<Edge> edges, double y) {
    var crossings =
        edges.stream()
            .filter(it -> it.fromY() <= y && y < it.toY())
            .map(it -> new Crossing(it.at(y), it.turn()))
            .sorted(Comparator.comparingDouble(Crossing::x))
            .toList();
    int winding = 0;
    for (int i = 0; i + 1 < crossings.size(); i++) {
      winding += crossings.get(i).turn();
      if (winding != 0) {
        cover(crossings.get(i).x(), crossings.get(i + 1).x());
      }
    }
  }

  private void cover(double from, double to) {
    double left = Math.max(0, from);
    double right = Math.min(covered.length, to);
    for (int column = (int) left; column < right; column++) {
      covered[column] += Math.min(column + 1.0, right) - Math.max(column, left);
    }
  }

  private void set(int row) {
    for (int column = 0; column < covered.length; column++) {
      if (covered[column] >= BLACK_FROM) {
        rows[row * roll.dots() / Byte.SIZE + column / Byte.SIZE] |=
            (byte) (1 << (7 - column % Byte.SIZE));
      }
    }
  }
}
