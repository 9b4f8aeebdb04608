package org.daybook.app.ui.text;

import java.util.Locale;
import java.util.Set;

/// The plural categories of Unicode's CLDR for whole numbers, which is all that the desk counts.
/// English knows two of them, Arabic all six; a counted message has one key for each.
public enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  static final Set<Plural> IN_ENGLISH = Set.of(ONE, OTHER);
  static final Set<Plural> IN_ARABIC = Set.of(values());

  static Plural english(long count) {
    return count == 1 ? ONE : OTHER;
  }

  static Plural arabic(long count) {
    long hundreds = Math.floorMod(count, 100L);
    if (count == 0) {
      return ZERO;
    } else if (count == 1) {
      return ONE;
    } else if (count == 2) {
      return TWO;
    } else if (hundreds >= 3 && hundreds <= 10) {
      return FEW;
    } else if (hundreds >= 11) {
      return MANY;
    }
    return OTHER;
  }

  /// The last part of the key of a counted message, as in `rollcall.expected.few`.
  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
