package org.daybook.model.money;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is sold at once.
///
/// @param discount taken off the whole after the lines' own discounts; it is spread over the lines
///   in proportion to what they come to, so that each line's tax is that of what is paid for it
public record Cart(List<CartLine> lines, @Nullable Discount discount) {
  public Cart {
    lines = List.copyOf(lines);
  }

  /// @throws ArithmeticException when a line or a sum does not fit into a `long`
  /// @throws IllegalArgumentException when a discount is more than what it is taken off
  public CartTotals totals() {
    var remaining = new ArrayList<Long>();
    long sum = 0;
    for (var line : lines) {
      var amount = line.listMinor() - line.ownDiscountMinor();
      remaining.add(amount);
      sum = Math.addExact(sum, amount);
    }
    var shares = Shares.of(discount == null ? 0 : discount.of(sum), remaining);
    var totals = new ArrayList<LineTotal>();
    for (int index = 0; index < lines.size(); index++) {
      totals.add(total(lines.get(index), shares.get(index)));
    }
    return CartTotals.of(totals);
  }

  private static LineTotal total(CartLine line, long share) {
    var list = line.listMinor();
    var discount = Math.addExact(line.ownDiscountMinor(), share);
    return new LineTotal(list, discount, line.taxed(list - discount));
  }
}
