package org.daybook.app.paper;

/// How heavy words are on paper, each with the font that has them.
public enum Weight {
  REGULAR("DaybookSans-Regular.ttf"),
  STRONG("DaybookSans-SemiBold.ttf");

  private final String file;

  Weight(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }
}
