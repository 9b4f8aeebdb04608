package org.daybook.app.ui.theme;

/// How large everything is drawn, for whoever reads small type badly. It is the whole desk that
/// grows and not its letters alone, so that what stands beside or under them still fits.
public enum TextSize {
  NORMAL(1),
  LARGE(1.15),
  LARGER(4.0 / 3);

  private final double factor;

  TextSize(double factor) {
    this.factor = factor;
  }

  /// How many points stand for one.
  public double factor() {
    return factor;
  }
}
