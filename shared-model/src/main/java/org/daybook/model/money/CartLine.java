package org.daybook.model.money;

import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// One line of what is sold.
///
/// @param unitPriceMinor price of one, with or without tax as the profile says; not negative
/// @param quantity at least 1
/// @param discount taken off this line, if any
/// @param tax what is charged on it; null for none
public record CartLine(
    long unitPriceMinor, int quantity, @Nullable Discount discount, @Nullable TaxProfile tax) {
  private static final int MOST_UNITS = 1_000_000;

  public CartLine {
    Require.that(unitPriceMinor >= 0, "a price is not negative");
    Require.between(1, MOST_UNITS, quantity, "a quantity");
  }

  /// One of something, as it is.
  public static CartLine of(long priceMinor) {
    return new CartLine(priceMinor, 1, null, null);
  }

  /// What it costs before any discount.
  ///
  /// @throws ArithmeticException when it does not fit into a `long`
  public long listMinor() {
    return Math.multiplyExact(unitPriceMinor, (long) quantity);
  }

  /// What its own discount takes off.
  long ownDiscountMinor() {
    return discount == null ? 0 : discount.of(listMinor());
  }

  TaxedAmount taxed(long amountMinor) {
    return tax == null ? new TaxedAmount(amountMinor, 0) : tax.of(amountMinor);
  }
}
