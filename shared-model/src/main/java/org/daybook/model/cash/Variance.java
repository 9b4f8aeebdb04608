package org.daybook.model.cash;

/// Whether what was found is what was expected.
public enum Variance {
  MATCHED,
  /// More was found.
  OVER,
  /// Less was found.
  UNDER;

  /// @param differenceMinor what was found less what was expected
  public static Variance of(long differenceMinor) {
    if (differenceMinor == 0) {
      return MATCHED;
    }
    return differenceMinor > 0 ? OVER : UNDER;
  }
}
