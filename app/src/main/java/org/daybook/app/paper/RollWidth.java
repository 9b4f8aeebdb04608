package org.daybook.app.paper;

/// How wide the paper of a receipt printer is. Such printers set eight dots to the millimetre and
/// leave a strip at either edge blank.
public enum RollWidth {
  MM_80(80, 72),
  MM_58(58, 48);

  /// Points between two dots.
  static final double DOT = 72 / 203.2;

  private static final int DOTS_PER_MM = 8;

  private final int wide;
  private final int printed;

  RollWidth(int wide, int printed) {
    this.wide = wide;
    this.printed = printed;
  }

  /// What people call it.
  public int millimetres() {
    return wide;
  }

  /// Of the paper, in points.
  double points() {
    return wide * DOTS_PER_MM * DOT;
  }

  /// Dots that the printer sets side by side.
  public int dots() {
    return printed * DOTS_PER_MM;
  }

  /// Dots of the paper before the first that is set.
  int blankDots() {
    return (wide - printed) * DOTS_PER_MM / 2;
  }
}
