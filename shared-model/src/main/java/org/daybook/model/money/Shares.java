package org.daybook.model.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.daybook.model.value.Require;

/// Divides an amount in proportion to weights, without losing or making a unit: each part gets its
/// whole units, and those left over go to the largest remainders, among equals to the first.
final class Shares {
  private Shares() {}

  /// As many parts as weights, in their order; none is more than its weight.
  ///
  /// @param amountMinor at most the sum of the weights
  /// @param weights not negative
  static List<Long> of(long amountMinor, List<Long> weights) {
    var whole = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    var amount = BigInteger.valueOf(amountMinor);
    Require.that(amount.signum() >= 0 && amount.compareTo(whole) <= 0, "a part of the whole");
    var parts = new ArrayList<Part>();
    for (int index = 0; index < weights.size() && amount.signum() > 0; index++) {
      var product = amount.multiply(BigInteger.valueOf(weights.get(index)));
      var divided = product.divideAndRemainder(whole);
      parts.add(new Part(index, divided[0].longValueExact(), divided[1]));
    }
    return distributed(amountMinor, parts, weights.size());
  }

  private static List<Long> distributed(long amount, List<Part> parts, int size) {
    var shares = new ArrayList<>(Collections.nCopies(size, 0L));
    parts.forEach(it -> shares.set(it.index(), it.units()));
    var left = amount - parts.stream().mapToLong(Part::units).sum();
    parts.stream()
        .sorted(Comparator.comparing(Part::remainder).reversed())
        .limit(left)
        .forEach(it -> shares.set(it.index(), it.units() + 1));
    return List.copyOf(shares);
  }

  private record Part(int index, long units, BigInteger remainder) {}
}
