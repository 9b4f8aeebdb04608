package org.daybook.model.money;

import java.util.List;
import java.util.Objects;

/// What a cart comes to: each sum is the sum of its lines.
///
/// @param lines in the order of the cart
/// @param discountMinor all that was taken off
/// @param paid net, tax and gross of the document
public record CartTotals(List<LineTotal> lines, long discountMinor, TaxedAmount paid) {
  public CartTotals {
    lines = List.copyOf(lines);
    Objects.requireNonNull(paid);
  }

  /// @throws ArithmeticException when a sum does not fit into a `long`
  static CartTotals of(List<LineTotal> lines) {
    var paid = TaxedAmount.NOTHING;
    long discount = 0;
    for (var line : lines) {
      paid = paid.plus(line.paid());
      discount = Math.addExact(discount, line.discountMinor());
    }
    return new CartTotals(lines, discount, paid);
  }
}
