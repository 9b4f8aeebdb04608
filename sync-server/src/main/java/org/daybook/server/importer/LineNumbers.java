package org.daybook.server.importer;

import java.util.Arrays;

/// Finds the line on which a character stands; a quoted value may span lines, so rows are no lines.
final class LineNumbers {
  private final String text;
  private final int[] starts;

  LineNumbers(String text) {
    this.text = text;
    var found = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean lone = i + 1 == text.length() || text.charAt(i + 1) != '\n';
      boolean ends = c == '\n' || (c == '\r' && lone);
      if (ends) {
        if (count == found.length) {
          found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = i + 1;
      }
    }
    this.starts = Arrays.copyOf(found, count);
  }

  /// The line of the first character from there that is no line end; counts from 1.
  long at(long position) {
    int from = (int) Math.min(position, text.length());
    while (from < text.length() && (text.charAt(from) == '\n' || text.charAt(from) == '\r')) {
      from++;
    }
    int found = Arrays.binarySearch(starts, from);
    return found >= 0 ? found + 1L : -found - 1L;
  }
}
