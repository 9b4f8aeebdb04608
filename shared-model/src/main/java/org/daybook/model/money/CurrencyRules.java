package org.daybook.model.money;

import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.model.value.Require;

/// What the desk must know of a currency.
///
/// @param code ISO 4217
/// @param minorDigits decimals of an amount, after ISO 4217 as [Currency] knows it: 2 for cents, 0
///   for yen, 3 for the dinars
/// @param cash how amounts are rounded that are paid in cash
/// @param denominations notes and coins in use, the most valuable first, each value once
public record CurrencyRules(
    String code, int minorDigits, CashRounding cash, List<Denomination> denominations) {
  public CurrencyRules {
    Objects.requireNonNull(code);
    Objects.requireNonNull(cash);
    denominations =
        denominations.stream()
            .sorted(Comparator.comparingLong(Denomination::amountMinor).reversed())
            .toList();
    Require.between(0, CashInUse.MOST_MINOR_DIGITS, minorDigits, "a currency's decimals");
    var values = denominations.stream().map(Denomination::amountMinor).distinct().count();
    Require.that(values == denominations.size(), "a value is a note or a coin, not both");
  }

  /// The rules of a currency. Where the notes and coins in use are not known here, they are a
  /// ladder of 1, 2 and 5 from the least cash step on.
  ///
  /// @throws IllegalArgumentException when there is no such currency, or nobody pays with it (gold,
  ///   units of account)
  public static CurrencyRules of(String code) {
    var digits = currency(code).getDefaultFractionDigits();
    Require.that(digits >= 0, "nobody pays with " + code);
    var inUse = CashInUse.of(code, digits);
    return new CurrencyRules(code, digits, inUse.rounding(), inUse.denominations());
  }

  /// The same with another rounding of cash, for countries whose law differs from that of the
  /// currency: the euro is rounded to five cents in Finland and the Netherlands, and not at all in
  /// Germany.
  public CurrencyRules rounding(CashRounding other) {
    return new CurrencyRules(code, minorDigits, other, denominations);
  }

  /// Minor units of one major unit: 100 for cents, 1 for yen.
  public long minorPerMajor() {
    long units = 1;
    for (int digit = 0; digit < minorDigits; digit++) {
      units *= 10;
    }
    return units;
  }

  /// The note or coin of that value, if there is one.
  public Optional<Denomination> denomination(long amountMinor) {
    return denominations.stream().filter(it -> it.amountMinor() == amountMinor).findFirst();
  }

  private static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("a currency is an ISO 4217 code, which is not " + code, e);
    }
  }
}
