package org.daybook.model.money;

import org.daybook.model.value.Require;

/// What somebody pays, split into what the centre earns and what it owes the tax office.
///
/// @param netMinor without tax, not negative
/// @param taxMinor not negative
public record TaxedAmount(long netMinor, long taxMinor) {
  /// Nothing at all.
  public static final TaxedAmount NOTHING = new TaxedAmount(0, 0);

  public TaxedAmount {
    Require.that(netMinor >= 0 && taxMinor >= 0, "neither net nor tax is negative");
    Math.addExact(netMinor, taxMinor);
  }

  /// What is paid: net and tax.
  public long grossMinor() {
    return netMinor + taxMinor;
  }

  /// @throws ArithmeticException when it does not fit into a `long`
  public TaxedAmount plus(TaxedAmount more) {
    return new TaxedAmount(
        Math.addExact(netMinor, more.netMinor), Math.addExact(taxMinor, more.taxMinor));
  }

  /// @throws IllegalArgumentException when it is more than there is
  public TaxedAmount minus(TaxedAmount part) {
    return new TaxedAmount(netMinor - part.netMinor, taxMinor - part.taxMinor);
  }
}
