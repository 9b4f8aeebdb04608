package org.daybook.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.daybook.model.value.Require;

/// A tax as a branch charges it. It is rounded half up once for each line; the tax of a document is
/// the sum of its lines, so that what is printed adds up.
///
/// @param name as it stands on receipts, such as `GST 18 %`
/// @param basisPoints the rate in hundredths of a per cent, 0 to 10,000: 1,800 are 18 %
/// @param mode whether prices contain it
public record TaxProfile(String name, int basisPoints, Mode mode) {
  private static final int WHOLE = 10_000;

  public TaxProfile {
    name = Require.text(name, Require.NAME, "the name of a tax");
    Require.between(0, WHOLE, basisPoints, "a tax in basis points");
    Objects.requireNonNull(mode);
  }

  /// The tax of one line.
  ///
  /// @param amountMinor what the line comes to after discounts, in the prices of this profile; not
  ///   negative
  /// @throws ArithmeticException when net and tax together do not fit into a `long`
  public TaxedAmount of(long amountMinor) {
    Require.that(amountMinor >= 0, "a line is not negative");
    var amount = BigDecimal.valueOf(amountMinor);
    var rate = BigDecimal.valueOf(basisPoints);
    return switch (mode) {
      case EXCLUSIVE -> new TaxedAmount(amountMinor, rounded(amount.multiply(rate), WHOLE));
      case INCLUSIVE -> {
        var tax = rounded(amount.multiply(rate), WHOLE + basisPoints);
        yield new TaxedAmount(amountMinor - tax, tax);
      }
    };
  }

  /// The tax in an amount that contains it, whatever prices do.
  public TaxedAmount within(long grossMinor) {
    return new TaxProfile(name, basisPoints, Mode.INCLUSIVE).of(grossMinor);
  }

  private static long rounded(BigDecimal product, int divisor) {
    return product.divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_UP).longValueExact();
  }

  /// Whether prices contain the tax.
  public enum Mode {
    /// The tax is taken out of the price.
    INCLUSIVE,
    /// The tax comes on top of the price.
    EXCLUSIVE
  }
}
