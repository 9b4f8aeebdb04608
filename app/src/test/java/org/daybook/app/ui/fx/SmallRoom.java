package org.daybook.app.ui.fx;

/// In how much less than 1280 by 720 points a screen may be laid out.
enum SmallRoom {
  /// The least window, a screen of 1920 by 1080 points at 200 %, and the largest text in a window
  /// of 1280 by 720.
  LEAST(960, 540, 72),

  /// Large text in a window of 1280 by 720, where the rail still has its words.
  LARGE_TEXT(1113, 626, 176);

  private static final double TOP_BAR = 48;

  private final double width;
  private final double height;
  private final double rail;

  SmallRoom(double width, double height, double rail) {
    this.width = width;
    this.height = height;
    this.rail = rail;
  }

  /// @param framed whether the frame belongs to what is laid out; else it has its room already
  double width(boolean framed) {
    return framed ? width : width - rail;
  }

  double height(boolean framed) {
    return framed ? height : height - TOP_BAR;
  }
}
