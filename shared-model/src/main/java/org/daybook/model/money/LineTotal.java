package org.daybook.model.money;

import java.util.Objects;

/// What one line of a cart comes to.
///
/// @param listMinor before discounts
/// @param discountMinor its own discount and its part of the document's
/// @param paid what is to be paid for it
public record LineTotal(long listMinor, long discountMinor, TaxedAmount paid) {
  public LineTotal {
    Objects.requireNonNull(paid);
  }
}
