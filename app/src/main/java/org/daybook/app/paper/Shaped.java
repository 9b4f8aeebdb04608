package org.daybook.app.paper;

import java.util.List;

/// Words as they look in one font: letters joined and in the order in which they stand, whatever
/// the script.
///
/// @param advance how wide they are, in thousandths of the type size
public record Shaped(String words, Weight weight, List<Glyph> glyphs, double advance) {
  public Shaped {
    glyphs = List.copyOf(glyphs);
  }

  /// How wide they are in points.
  public double width(double size) {
    return advance * size / Typeface.UNITS;
  }
}
