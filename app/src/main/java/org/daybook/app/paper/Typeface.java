package org.daybook.app.paper;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;

/// The fonts that the desk carries, as paper needs them: to shape words, to draw their outlines,
/// and to go into a file. Loading them takes a moment: not on the drawing thread.
public final class Typeface {
  /// Measures are thousandths of the type size, as in PDF.
  static final int UNITS = 1_000;

  private static final String FOLDER = "/org/daybook/app/fonts/";

  /// Places between pixels: paper is finer than any grid that a screen would round them to.
  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private final Map<Weight, byte[]> files = new EnumMap<>(Weight.class);
  private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);

  private Typeface() {}

  /// Loads the fonts. One that is missing is our bug.
  public static Typeface load() {
    var typeface = new Typeface();
    for (var weight : Weight.values()) {
      var file = read(weight);
      typeface.files.put(weight, file);
      typeface.fonts.put(weight, font(weight, file));
    }
    return typeface;
  }

  private static byte[] read(Weight weight) {
    try (var in = Typeface.class.getResourceAsStream(FOLDER + weight.file())) {
      if (in == null) {
        throw new IllegalStateException("font " + weight.file() + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("font " + weight.file() + " cannot be read", e);
    }
  }

  private static Font font(Weight weight, byte[] file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
          .deriveFont((float) UNITS);
    } catch (FontFormatException e) {
      throw new IllegalStateException("font " + weight.file() + " is broken", e);
    } catch (IOException e) {
      throw new UncheckedIOException("font " + weight.file() + " cannot be unpacked", e);
    }
  }

  byte[] file(Weight weight) {
    var file = files.get(weight);
    if (file == null) {
      throw new IllegalStateException("no font for " + weight);
    }
    return file.clone();
  }

  /// The shapes of a stretch of text that runs in one direction, in the order in which they stand.
  GlyphVector shape(Weight weight, char[] text, int from, int to, boolean rightToLeft) {
    int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
    return font(weight).layoutGlyphVector(EXACT, text, from, to, direction);
  }

  /// The outline of words where they stand on their page.
  public Shape outline(Ink.Words words) {
    var glyphs = words.shaped().glyphs();
    var ids = glyphs.stream().mapToInt(Glyph::id).toArray();
    var vector = font(words.shaped().weight()).createGlyphVector(EXACT, ids);
    for (int i = 0; i < ids.length; i++) {
      var glyph = glyphs.get(i);
      vector.setGlyphPosition(i, new Point2D.Double(glyph.x(), glyph.y()));
    }
    double scale = words.size() / UNITS;
    var place = AffineTransform.getTranslateInstance(words.x(), words.baseline());
    place.scale(scale, scale);
    return place.createTransformedShape(vector.getOutline());
  }

  private Font font(Weight weight) {
    var font = fonts.get(weight);
    if (font == null) {
      throw new IllegalStateException("no font for " + weight);
    }
    return font;
  }
}
