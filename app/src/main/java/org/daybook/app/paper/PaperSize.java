package org.daybook.app.paper;

/// How large a page is, in points.
public enum PaperSize {
  A4(595.28, 841.89),
  /// As large as a bank card: ISO/IEC 7810 ID-1.
  CARD(242.65, 153.01);

  private final double width;
  private final double height;

  PaperSize(double width, double height) {
    this.width = width;
    this.height = height;
  }

  public double width() {
    return width;
  }

  public double height() {
    return height;
  }
}
