package org.daybook.model.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.daybook.model.value.Require;

/// What is taken off a line or a whole document, before taxes.
public sealed interface Discount {

  /// What it takes off, between nothing and the whole amount.
  ///
  /// @param amountMinor not negative
  /// @throws IllegalArgumentException when it is more than the amount; [#fits(long)] asks first
  long of(long amountMinor);

  /// Whether the amount is large enough to take it off.
  boolean fits(long amountMinor);

  /// A share, rounded half up once.
  ///
  /// @param basisPoints hundredths of a per cent, 0 to 10,000
  record PerCent(int basisPoints) implements Discount {
    private static final int WHOLE = 10_000;

    public PerCent {
      Require.between(0, WHOLE, basisPoints, "a discount in basis points");
    }

    @Override
    public long of(long amountMinor) {
      Require.that(amountMinor >= 0, "nothing is taken off a negative amount");
      return BigDecimal.valueOf(amountMinor)
          .multiply(BigDecimal.valueOf(basisPoints))
          .divide(BigDecimal.valueOf(WHOLE), 0, RoundingMode.HALF_UP)
          .longValueExact();
    }

    @Override
    public boolean fits(long amountMinor) {
      return amountMinor >= 0;
    }
  }

  /// An amount.
  ///
  /// @param amountMinor not negative
  record Fixed(long amountMinor) implements Discount {
    public Fixed {
      Require.that(amountMinor >= 0, "a discount is not negative");
    }

    @Override
    public long of(long amountMinor) {
      Require.that(fits(amountMinor), "a discount is not more than what it is taken off");
      return this.amountMinor;
    }

    @Override
    public boolean fits(long amountMinor) {
      return amountMinor >= this.amountMinor;
    }
  }
}
