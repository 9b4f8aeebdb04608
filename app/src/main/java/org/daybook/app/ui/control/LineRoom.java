package org.daybook.app.ui.control;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The room of a line: what of several ways to say the same fits into it, and how words are parted
/// that need two.
///
/// @param width in pixels
/// @param measure how wide words are, in pixels
public record LineRoom(double width, ToDoubleFunction<String> measure) {

  public boolean holds(String words) {
    return measure.applyAsDouble(words) <= width;
  }

  /// The first that fits whole.
  public Optional<String> firstOf(Collection<String> fromLongToShort) {
    return fromLongToShort.stream().filter(this::holds).findFirst();
  }

  /// One line or two, parted between words or behind a hyphen; empty where they need more.
  ///
  /// @param before what stands before the first line, in pixels
  public List<String> inTwoLines(String words, double before) {
    var first = new LineRoom(width - before, measure);
    if (first.holds(words)) {
      return List.of(words);
    }
    for (int at = words.length() - 1; at > 0; at--) {
      boolean hyphen = words.charAt(at - 1) == '-';
      if (hyphen || words.charAt(at) == ' ') {
        var upper = words.substring(0, at).strip();
        if (first.holds(upper)) {
          var lower = words.substring(at).strip();
          return holds(lower) ? List.of(upper, lower) : List.of();
        }
      }
    }
    return List.of();
  }
}
