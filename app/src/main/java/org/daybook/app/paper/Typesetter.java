package org.daybook.app.paper;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/// Shapes lines of words of any script and direction.
public final class Typesetter {
  private static final String CUT = "…";

  /// From here on the JDK gives numbers to shapes that are not in the font and not drawn.
  private static final int NOT_DRAWN = 0xFFFE;

  private final Typeface typeface;
  private final boolean rightToLeft;

  /// @param rightToLeft direction of the paper: it orders words of both directions in one line
  public Typesetter(Typeface typeface, boolean rightToLeft) {
    this.typeface = typeface;
    this.rightToLeft = rightToLeft;
  }

  public boolean rightToLeft() {
    return rightToLeft;
  }

  public Shaped shape(String words, Weight weight) {
    if (words.isEmpty()) {
      return new Shaped(words, weight, List.of(), 0);
    }
    var text = words.toCharArray();
    var bidi =
        new Bidi(words, rightToLeft ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
    var glyphs = new ArrayList<Glyph>();
    double advance = 0;
    for (int run : visualOrder(bidi)) {
      var vector =
          typeface.shape(
              weight,
              text,
              bidi.getRunStart(run),
              bidi.getRunLimit(run),
              bidi.getRunLevel(run) % 2 == 1);
      for (int i = 0; i < vector.getNumGlyphs(); i++) {
        int id = vector.getGlyphCode(i);
        var place = vector.getGlyphPosition(i);
        if (id < NOT_DRAWN) {
          glyphs.add(new Glyph(id, advance + place.getX(), place.getY()));
        }
      }
      advance += vector.getGlyphPosition(vector.getNumGlyphs()).getX();
    }
    return new Shaped(words, weight, glyphs, advance);
  }

  /// Shapes what fits into that many points; what is cut off is shown to be.
  public Shaped fit(String words, Weight weight, double size, double room) {
    var whole = shape(words, weight);
    if (whole.width(size) <= room) {
      return whole;
    }
    var characters = BreakIterator.getCharacterInstance();
    characters.setText(words);
    for (int end = characters.last(); end > 0; end = characters.previous()) {
      var part = shape(words.substring(0, end).strip() + CUT, weight);
      if (part.width(size) <= room) {
        return part;
      }
    }
    return shape("", weight);
  }

  private static List<Integer> visualOrder(Bidi bidi) {
    int count = bidi.getRunCount();
    var levels = new byte[count];
    var order = new Integer[count];
    for (int i = 0; i < count; i++) {
      levels[i] = (byte) bidi.getRunLevel(i);
      order[i] = i;
    }
    Bidi.reorderVisually(levels, 0, order, 0, count);
    return List.of(order);
  }
}
