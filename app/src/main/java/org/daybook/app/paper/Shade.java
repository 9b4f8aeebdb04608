package org.daybook.app.paper;

/// How dark something is on paper. Office printers have black only, so there are no colours.
public enum Shade {
  BLACK(0),
  GREY(0.36),
  LINE(0.62),
  PALE(0.93);

  private final double light;

  Shade(double light) {
    this.light = light;
  }

  /// 0 is ink, 1 is paper.
  public double light() {
    return light;
  }
}
