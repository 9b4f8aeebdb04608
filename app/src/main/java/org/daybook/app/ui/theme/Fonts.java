package org.daybook.app.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import org.jspecify.annotations.Nullable;

/// The fonts that the desk carries, so that it looks the same on every machine and has Latin,
/// Arabic and Devanagari everywhere.
public final class Fonts {

  private static final String FOLDER = "/org/daybook/app/fonts/";
  private static final List<String> FILES =
      List.of(
          "DaybookSans-Regular.ttf",
          "DaybookSans-Medium.ttf",
          "DaybookSans-SemiBold.ttf",
          "DaybookSans-Bold.ttf",
          "DaybookMono-Medium.ttf",
          "DaybookMono-Bold.ttf");

  private Fonts() {}

  /// Makes the fonts known to JavaFX; loading them twice does no harm.
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream(FOLDER + file)) {
        @Nullable Font font = in == null ? null : Font.loadFont(in, 13);
        if (font == null) {
          throw new IllegalStateException("font " + file + " is missing or unreadable");
        }
      } catch (IOException e) {
        throw new UncheckedIOException("font " + file + " cannot be read", e);
      }
    }
  }
}
