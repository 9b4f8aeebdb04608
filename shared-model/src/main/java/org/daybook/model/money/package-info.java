/// Arithmetic with money: what a currency's cash can pay, taxes, discounts, carts, refunds and
/// counts. Pure, and below the ledger and the cash desk.
///
/// Every amount is a `long` of minor units of one ISO 4217 currency (cents, paise, fils), named
/// `...Minor`. Sums and products are exact: what does not fit into a `long` throws
/// [ArithmeticException] and never wraps. Fractions arise only inside the formulas of taxes and
/// discounts, as [java.math.BigDecimal] or [java.math.BigInteger], and are rounded once; what
/// rounding leaves over is distributed, so that parts always sum to their whole. Arguments that
/// make no sense (a negative price, an unknown coin) throw [IllegalArgumentException] with a
/// sentence.
@NullMarked
package org.daybook.model.money;

import org.jspecify.annotations.NullMarked;
