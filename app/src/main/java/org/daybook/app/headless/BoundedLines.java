package org.daybook.app.headless;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a bounded length; the rest of a longer one is skipped.
final class BoundedLines {
  private static final int LONGEST = 1024 * 1024;

  private final BufferedReader in;

  BoundedLines(Reader in) {
    this.in = new BufferedReader(in);
  }

  /// The next line that is not blank, or null at the end.
  @Nullable Line next() throws IOException {
    while (true) {
      var text = new StringBuilder();
      boolean cut = false;
      int character = in.read();
      if (character < 0) {
        return null;
      }
      while (character >= 0 && character != '\n') {
        if (text.length() < LONGEST) {
          text.append((char) character);
        } else {
          cut = true;
        }
        character = in.read();
      }
      var line = text.toString().strip();
      if (!line.isEmpty()) {
        return new Line(line, cut);
      }
    }
  }

  /// A line, and whether it was longer.
  record Line(String text, boolean cut) {}
}
