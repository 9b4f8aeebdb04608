package org.daybook.app.paper;

import java.util.Arrays;

/// A picture of dots that are black or not, as receipt printers set it.
///
/// @param width dots side by side, a multiple of eight
/// @param height dots above each other
/// @param rows row by row from the top, eight dots in a byte, the left one first
public record Dots(int width, int height, byte[] rows) {
  public Dots {
    if (width % Byte.SIZE != 0 || rows.length != width / Byte.SIZE * height) {
      throw new IllegalArgumentException("a picture has a bit for each of its dots");
    }
  }

  /// Bytes of one row.
  public int stride() {
    return width / Byte.SIZE;
  }

  /// Both counts begin with 0 at the top left.
  public boolean isBlack(int column, int row) {
    int eight = rows[row * stride() + column / Byte.SIZE];
    return ((eight >> (7 - column % Byte.SIZE)) & 1) == 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dots that
        && width == that.width
        && height == that.height
        && Arrays.equals(rows, that.rows);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rows);
  }

  @Override
  public String toString() {
    return "Dots[" + width + "x" + height + "]";
  }
}
