package org.daybook.app.ui.text;

import java.util.Locale;

/// The plural categories of Unicode's CLDR. English knows two of them, Arabic all six; a counted
/// message has one key for each that its language knows.
public enum Plural {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /// The last part of the key of a counted message, as in `rollcall.expected.few`.
  String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }
}
