package org.daybook.app.printer;

import java.util.UUID;

/// What a printer is to remember of one opening of its drawer: that it was asked for, and that it
/// was done. A printer that lost its power remembers neither.
///
/// @param before set before the drawer is opened
/// @param after set in one piece with the pulse, behind it
public record DrawerMarks(String before, String after) {
  private static final int FIRST = 33;
  private static final int SECOND = 80;
  private static final int EACH = 47;

  /// Two names that differ from each other, and nearly always from those of other openings.
  public static DrawerMarks of(UUID openingId) {
    long bits = openingId.getLeastSignificantBits() ^ openingId.getMostSignificantBits();
    return new DrawerMarks(name(FIRST, bits), name(SECOND, bits));
  }

  private static String name(int from, long bits) {
    return ""
        + (char) (from + Long.remainderUnsigned(bits, EACH))
        + (char) (from + Long.remainderUnsigned(Long.divideUnsigned(bits, EACH), EACH));
  }
}
