package org.daybook.model.money;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.model.value.Require;

/// Notes and coins as somebody counted them.
///
/// @param currency ISO 4217 code
/// @param pieces how many of each value in minor units, the most valuable first; without zeros
/// @param totalMinor what they are worth together
public record DenominationCount(String currency, SortedMap<Long, Integer> pieces, long totalMinor) {
  /// Most pieces of one value: nobody counts more by hand, and a slip of the keys shows.
  public static final int MOST_PIECES = 1_000_000;

  public DenominationCount {
    Objects.requireNonNull(currency);
    pieces = Collections.unmodifiableSortedMap(new TreeMap<>(pieces));
    pieces.forEach((value, count) -> {
      Require.that(value > 0, "a note or coin is worth something");
      Require.between(1, MOST_PIECES, count, "a count of pieces of " + value + " minor units");
    });
    Require.that(totalMinor == worth(pieces), "a count comes to the worth of its pieces");
  }

  /// @param pieces by value in minor units
  /// @throws IllegalArgumentException when the currency has no such note or coin, or there are
  ///   fewer than none or more than [#MOST_PIECES] of one
  /// @throws ArithmeticException when the total does not fit into a `long`
  public static DenominationCount of(CurrencyRules currency, Map<Long, Integer> pieces) {
    var counted = new TreeMap<Long, Integer>(Comparator.reverseOrder());
    pieces.forEach((value, count) -> {
      Require.that(
          currency.denomination(value).isPresent(),
          currency.code() + " has no note or coin of " + value + " minor units");
      Require.between(0, MOST_PIECES, count, "a count of pieces of " + value + " minor units");
      if (count > 0) {
        counted.put(value, count);
      }
    });
    return new DenominationCount(currency.code(), counted, worth(counted));
  }

  private static long worth(Map<Long, Integer> pieces) {
    long total = 0;
    for (var each : pieces.entrySet()) {
      total = Math.addExact(total, Math.multiplyExact(each.getKey(), (long) each.getValue()));
    }
    return total;
  }
}
