package org.daybook.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.daybook.model.value.Require;

/// What can still be given back of one line that was paid. Any sequence of refunds that ends with
/// nothing left returns exactly what was paid, net and tax; none returns more. Each refund takes
/// its share of what is left, so the last one takes all of it.
///
/// @param units how many of what was sold are not yet given back
/// @param left what is not yet given back of what was paid
public record Refundable(int units, TaxedAmount left) {
  public Refundable {
    Require.that(units >= 0, "no more is given back than was sold");
    Objects.requireNonNull(left);
  }

  public static Refundable of(CartLine line, LineTotal total) {
    return new Refundable(line.quantity(), total.paid());
  }

  /// Gives back an amount, tax included, and no unit.
  ///
  /// @param grossMinor positive
  /// @throws IllegalArgumentException when it is more than what is left
  public Refund refundAmount(long grossMinor) {
    Require.that(grossMinor > 0, "a refund is more than nothing");
    Require.that(grossMinor <= left.grossMinor(), "a refund is not more than what was paid");
    return refund(0, grossMinor);
  }

  /// Gives back units, and the share of what is left that belongs to them.
  ///
  /// @param count positive
  /// @throws IllegalArgumentException when there are fewer left
  public Refund refundUnits(int count) {
    Require.that(count > 0, "a refund is of at least one");
    Require.that(count <= units, "no more is given back than was sold");
    return refund(count, share(left.grossMinor(), count, units));
  }

  private Refund refund(int count, long gross) {
    var tax = gross == 0 ? 0 : share(left.taxMinor(), gross, left.grossMinor());
    var part = new TaxedAmount(gross - tax, tax);
    return new Refund(part, new Refundable(units - count, left.minus(part)));
  }

  /// Between nothing and the amount, rounded half up; the whole amount for the whole.
  private static long share(long amount, long part, long whole) {
    return BigDecimal.valueOf(amount)
        .multiply(BigDecimal.valueOf(part))
        .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /// One refund.
  ///
  /// @param returned what the payer gets back
  /// @param rest what can be given back after it
  public record Refund(TaxedAmount returned, Refundable rest) {
    public Refund {
      Objects.requireNonNull(returned);
      Objects.requireNonNull(rest);
    }
  }
}
