package org.daybook.app.paper;

import java.awt.Shape;

/// Draws a page in the dots of a receipt printer: the same outlines that the preview shows. What is
/// pale on the page is left out, because such printers know no grey.
public final class DotDrawing {
  private final Typeface typeface;
  private final RollWidth roll;

  public DotDrawing(Typeface typeface, RollWidth roll) {
    this.typeface = typeface;
    this.roll = roll;
  }

  /// @param page laid out for that width of paper
  public Dots of(Page page) {
    var dots = new DotFill(roll, (int) Math.ceil(page.height() / RollWidth.DOT));
    for (var ink : page.inks()) {
      if (ink.shade() != Shade.PALE) {
        Shape shape = Drawing.shape(ink, typeface);
        dots.fill(shape);
      }
    }
    return dots.drawn();
  }
}
