package org.daybook.app.ui.paper;

import java.util.List;
import org.daybook.app.paper.Drawing;
import org.daybook.app.paper.Paper;
import org.daybook.app.paper.Typeface;

/// A paper with its pages drawn: what is shown is what is printed.
public record Preview(Paper paper, List<Drawing> pages) {
  public Preview {
    pages = List.copyOf(pages);
  }

  static Preview of(Paper paper, Typeface typeface) {
    return new Preview(
        paper, paper.pages().stream().map(page -> Drawing.of(page, typeface)).toList());
  }
}
