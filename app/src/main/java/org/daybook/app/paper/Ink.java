package org.daybook.app.paper;

/// Something drawn on a page. Measures are points from the page's upper left corner.
public sealed interface Ink {

  Shade shade();

  /// Words on one line.
  ///
  /// @param size of the type in points
  /// @param x where they begin at the left, whatever their direction
  /// @param baseline the line on which they stand
  record Words(Shaped shaped, double size, double x, double baseline, Shade shade) implements Ink {}

  /// A rectangle filled with ink.
  record Area(double x, double y, double width, double height, Shade shade) implements Ink {}

  /// A straight line.
  record Stroke(double fromX, double fromY, double toX, double toY, double thickness, Shade shade)
      implements Ink {}
}
