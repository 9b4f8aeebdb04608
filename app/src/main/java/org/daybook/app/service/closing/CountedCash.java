package org.daybook.app.service.closing;

/// What a cashbox was counted to hold, beside what it should have held.
public record CountedCash(long countedMinor, long expectedMinor) {

  /// Positive where there was too much.
  public long differenceMinor() {
    return Math.subtractExact(countedMinor, expectedMinor);
  }

  CountedCash plus(CountedCash other) {
    return new CountedCash(
        Math.addExact(countedMinor, other.countedMinor),
        Math.addExact(expectedMinor, other.expectedMinor));
  }
}
