package org.daybook.app.ui.closing;

import java.util.OptionalInt;
import org.daybook.model.cash.Pieces;

/// Reads whole numbers as people type them while they count: in the digits of any script, piles
/// added by a plus sign. Nothing is none.
final class Piles {
  private Piles() {}

  /// How many pieces; empty where it is no number, or more than anybody counts by hand.
  static OptionalInt read(String typed) {
    long sum = 0;
    long pile = 0;
    boolean digits = false;
    for (var it : typed.strip().codePoints().toArray()) {
      if (Character.isDigit(it)) {
        pile = pile * 10 + Character.digit(it, 10);
        digits = true;
      } else if (it == '+' && digits) {
        sum += pile;
        pile = 0;
        digits = false;
      } else if (!digits || !isBetweenGroups(it)) {
        return OptionalInt.empty();
      }
      if (sum + pile > Pieces.MOST) {
        return OptionalInt.empty();
      }
    }
    // A plus sign at the end waits for its pile.
    return OptionalInt.of(Math.toIntExact(sum + pile));
  }

  private static boolean isBetweenGroups(int it) {
    return switch (it) {
      case ',', '٬', '\'', '’' -> true;
      default -> Character.isSpaceChar(it);
    };
  }
}
