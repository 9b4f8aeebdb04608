package org.daybook.server.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// Reads the word lists that lie beside these classes.
final class DemoLines {
  private DemoLines() {}

  /// The lines of a resource that are neither blank nor comments.
  static List<String> of(String resource) {
    var stream = Objects.requireNonNull(DemoLines.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException("a resource of this program cannot be read: " + resource, e);
    }
  }

  static List<String> split(String text, char separator) {
    return Arrays.stream(text.split(java.util.regex.Pattern.quote(separator + ""), -1))
        .map(String::strip)
        .toList();
  }
}
