package org.daybook.app.ui.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// That what is written can be read: 4.5 to 1 at least, as WCAG 2.2 reckons it (1.4.3).
@Tag("U7")
class ContrastTest {
  private static final Path STYLES = Path.of("src/main/resources/org/daybook/app/css");
  private static final Pattern TOKEN = Pattern.compile("(-[a-z0-9-]+): (#[0-9a-f]{6})");
  private static final double LEAST = 4.5;

  /// Each ink, and everything that it is written on.
  private static final List<String> WRITTEN =
      List.of(
          "-ink -bg",
          "-ink -surface",
          "-ink -sunken",
          "-ink -chip",
          "-ink-2 -bg",
          "-ink-2 -surface",
          "-ink-2 -sunken",
          "-ink-2 -chip",
          "-ink-3 -bg",
          "-ink-3 -surface",
          "-ink-3 -sunken",
          "-accent-ink -accent",
          "-accent-ink -accent-hover",
          "-accent-text -bg",
          "-accent-text -surface",
          "-accent-text -accent-soft",
          "-ok -surface",
          "-ok -ok-soft",
          "-warn -surface",
          "-warn -warn-soft",
          "-bad -surface",
          "-bad -bad-soft",
          "-bad-ink -bad",
          "-info -surface",
          "-info -info-soft",
          "-early -surface",
          "-early -early-soft",
          "-tint-1-ink -tint-1",
          "-tint-2-ink -tint-2",
          "-tint-3-ink -tint-3",
          "-tint-4-ink -tint-4",
          "-tint-5-ink -tint-5");

  @ParameterizedTest
  @ValueSource(strings = {"tokens.css", "dark.css"})
  void everyInkStandsOutFromWhatItIsWrittenOn(String theme) throws IOException {
    var colours = new HashMap<>(colours("tokens.css"));
    colours.putAll(colours(theme));

    assertEquals(List.of(), WRITTEN.stream().flatMap(it -> tooFaint(it, colours)).toList());
  }

  private static Stream<String> tooFaint(String pair, Map<String, Color> colours) {
    var names = pair.split(" ", 2);
    double ratio = ratio(colour(names[0], colours), colour(names[1], colours));
    return ratio < LEAST ? Stream.of(pair + " " + ratio) : Stream.empty();
  }

  private static Color colour(String name, Map<String, Color> colours) {
    return Objects.requireNonNull(colours.get(name), name);
  }

  private static Map<String, Color> colours(String file) throws IOException {
    var colours = new HashMap<String, Color>();
    TOKEN
        .matcher(Files.readString(STYLES.resolve(file)))
        .results()
        .forEach(it -> colours.put(it.group(1), Color.web(it.group(2))));
    return colours;
  }

  private static double ratio(Color one, Color other) {
    double brighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
  }

  private static double luminance(Color it) {
    return 0.2126 * linear(it.getRed())
        + 0.7152 * linear(it.getGreen())
        + 0.0722 * linear(it.getBlue());
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
