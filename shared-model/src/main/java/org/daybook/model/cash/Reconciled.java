package org.daybook.model.cash;

/// Cash that was expected beside cash that was found. There is one sign: a difference is what was
/// found less what was expected, positive where there is too much.
///
/// @param expectedMinor minor units
/// @param actualMinor minor units
public record Reconciled(long expectedMinor, long actualMinor) {
  public static final Reconciled NOTHING = new Reconciled(0, 0);

  public long differenceMinor() {
    return Math.subtractExact(actualMinor, expectedMinor);
  }

  public Variance variance() {
    return Variance.of(differenceMinor());
  }

  /// Both together.
  public Reconciled plus(Reconciled other) {
    return new Reconciled(
        Math.addExact(expectedMinor, other.expectedMinor),
        Math.addExact(actualMinor, other.actualMinor));
  }
}
