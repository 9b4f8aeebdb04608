package org.daybook.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.daybook.model.value.Require;

/// How an amount becomes one that coins can pay. It is applied to what is paid in cash as a whole,
/// never to a line and never to a card; the [#difference(long)] goes to the rounding account.
///
/// @param stepMinor every amount of cash is a multiple of it; 1 where every minor unit has a coin
/// @param mode what happens to what lies between two multiples; it is symmetric, so that a refund
///   is rounded as its payment was
public record CashRounding(long stepMinor, RoundingMode mode) {
  public CashRounding {
    Objects.requireNonNull(mode);
    Require.that(stepMinor > 0, "cash is paid in steps of at least one minor unit");
    Require.that(
        mode == RoundingMode.HALF_UP || mode == RoundingMode.HALF_DOWN || mode == RoundingMode.DOWN,
        "cash is rounded to the nearest amount or in the payer's favour");
  }

  /// To the nearest step; exactly between two, away from zero.
  public static CashRounding nearest(long stepMinor) {
    return new CashRounding(stepMinor, RoundingMode.HALF_UP);
  }

  /// The amount of cash for an amount due; of either sign.
  ///
  /// @throws ArithmeticException when the next step does not fit into a `long`
  public long rounded(long amountMinor) {
    if (amountMinor % stepMinor == 0) {
      return amountMinor;
    }
    var step = BigDecimal.valueOf(stepMinor);
    return BigDecimal.valueOf(amountMinor).divide(step, 0, mode).multiply(step).longValueExact();
  }

  /// What the rounding account gets: positive when more cash is paid than was due.
  ///
  /// @throws ArithmeticException as [#rounded(long)]
  public long difference(long amountMinor) {
    return Math.subtractExact(rounded(amountMinor), amountMinor);
  }

  /// The cash for a further part of something that is paid or returned in several: all parts
  /// together come to the rounded whole, whatever the parts are.
  ///
  /// @param beforeMinor what was due of earlier parts, unrounded
  /// @throws ArithmeticException as [#rounded(long)]
  public long further(long beforeMinor, long partMinor) {
    var after = Math.addExact(beforeMinor, partMinor);
    return Math.subtractExact(rounded(after), rounded(beforeMinor));
  }

  /// Whether coins and notes can pay exactly that.
  public boolean pays(long amountMinor) {
    return amountMinor % stepMinor == 0;
  }
}
