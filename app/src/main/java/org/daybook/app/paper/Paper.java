package org.daybook.app.paper;

import java.util.List;

/// Something to print, page by page.
///
/// @param title what it is
/// @param fileName how a file of it is called, without an ending
/// @param language of its words, as a BCP 47 tag
public record Paper(String title, String fileName, String language, List<Page> pages) {
  public Paper {
    pages = List.copyOf(pages);
    if (pages.isEmpty()) {
      throw new IllegalArgumentException("nothing to print: " + title);
    }
  }
}
