package org.daybook.app.paper;

import java.util.List;
import java.util.stream.Collectors;

/// One side of paper, in points.
public record Page(double width, double height, List<Ink> inks) {
  public Page {
    inks = List.copyOf(inks);
  }

  /// What can be read on it, line by line as it was written.
  public String words() {
    return inks.stream()
        .filter(Ink.Words.class::isInstance)
        .map(it -> ((Ink.Words) it).shaped().words())
        .collect(Collectors.joining(" · "));
  }
}
