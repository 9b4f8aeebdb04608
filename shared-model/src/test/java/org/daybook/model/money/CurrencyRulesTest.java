package org.daybook.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrencyRulesTest {

  @Test
  void everyCurrencyThatPeoplePayWithHasRules() {
    var payable =
        Currency.getAvailableCurrencies().stream()
            .filter(it -> it.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .toList();

    assertTrue(payable.size() > 150, payable.size() + " currencies");
    for (var code : payable) {
      var rules = CurrencyRules.of(code);
      assertTrue(rules.denominations().size() >= 5, code);
      var step = rules.cash().stepMinor();
      for (var each : rules.denominations()) {
        // Half a rupee, and cents of euro countries that round, are coins and yet no step.
        assertTrue(each.amountMinor() % step == 0 || each.amountMinor() < step, code + each);
      }
    }
  }

  @Test
  void amountsHaveTheDecimalsOfIso4217() {
    assertEquals(2, CurrencyRules.of("INR").minorDigits());
    assertEquals(0, CurrencyRules.of("JPY").minorDigits());
    assertEquals(3, CurrencyRules.of("KWD").minorDigits());
    assertEquals(1000, CurrencyRules.of("KWD").minorPerMajor());
    assertEquals(1, CurrencyRules.of("JPY").minorPerMajor());
  }

  @Test
  void cashIsRoundedAsTheCountryDoes() {
    assertEquals(List.of(1230L, 1235L, 1235L), cash("CHF", 1232, 1233, 1237));
    assertEquals(List.of(2040L, 2045L), cash("AUD", 2042, 2043));
    assertEquals(List.of(1000L, 1050L, 1050L, 1100L), cash("DKK", 1024, 1025, 1074, 1075));
    assertEquals(List.of(1000L, 1100L), cash("SEK", 1049, 1050));
    assertEquals(List.of(1000L, 1100L), cash("NOK", 1049, 1050));
    assertEquals(List.of(1000L, 1100L), cash("CZK", 1049, 1050));
    assertEquals(List.of(990L, 1000L), cash("NZD", 995, 996));
    assertEquals(List.of(990L, 990L), cash("ZAR", 995, 999));
    assertEquals(List.of(1000L, 1500L), cash("HUF", 1249, 1250));
    assertEquals(List.of(23500L, 23600L), cash("INR", 23549, 23550));
    assertEquals(List.of(1001L), cash("EUR", 1001));
    assertEquals(List.of(1001L), cash("JPY", 1001));
    // CLDR says no decimals in cash, ISO has three.
    assertEquals(List.of(1000L, 2000L), cash("IQD", 1499, 1500));
  }

  @Test
  void whatIsRoundedGoesToTheRoundingAccountWhicheverWayTheMoneyGoes() {
    for (var code : List.of("CHF", "SEK", "NZD", "ZAR", "INR", "EUR", "DKK")) {
      var cash = CurrencyRules.of(code).cash();
      for (long amount = -1200; amount <= 1200; amount++) {
        assertEquals(cash.rounded(amount), amount + cash.difference(amount));
        assertEquals(-cash.rounded(amount), cash.rounded(-amount), code + amount);
        assertTrue(cash.pays(cash.rounded(amount)), code + amount);
        assertTrue(Math.abs(cash.difference(amount)) < cash.stepMinor(), code + amount);
      }
    }
  }

  @Test
  void aEuroCountryMayRoundWhereItsCurrencyDoesNot() {
    var finland = CurrencyRules.of("EUR").rounding(CashRounding.nearest(5));

    assertEquals(1005, finland.cash().rounded(1003));
    assertEquals(1003, CurrencyRules.of("EUR").cash().rounded(1003));
  }

  @Test
  void roundsNothingThatDoesNotFit() {
    assertThrows(
        ArithmeticException.class, () -> CashRounding.nearest(1000).rounded(Long.MAX_VALUE));
    assertThrows(
        ArithmeticException.class, () -> CashRounding.nearest(1000).difference(Long.MIN_VALUE));
    assertThrows(
        ArithmeticException.class, () -> CashRounding.nearest(5).further(Long.MAX_VALUE, 1));
  }

  @Test
  void knowsTheNotesAndCoinsOfTheCountry() {
    assertEquals(
        List.of(50000L, 20000L, 10000L, 5000L, 2000L, 1000L, 500L, 200L, 100L, 50L),
        CurrencyRules.of("INR").denominations().stream().map(Denomination::amountMinor).toList());
    assertTrue(CurrencyRules.of("KES").denomination(100000).orElseThrow().note());
    assertEquals(
        Denomination.Form.COIN, CurrencyRules.of("JPY").denomination(500).orElseThrow().form());
    assertTrue(CurrencyRules.of("EUR").denomination(300).isEmpty());
  }

  @Test
  void aCurrencyThatIsNotKnownHasTheUsualLadder() {
    assertEquals(
        List.of(100L, 200L, 500L, 1000L, 2000L, 5000L),
        CurrencyRules.of("TZS").denominations().reversed().stream()
            .map(Denomination::amountMinor)
            .limit(6)
            .toList());
  }

  @Test
  void refusesWhatNobodyPaysWith() {
    assertThrows(IllegalArgumentException.class, () -> CurrencyRules.of("XAU"));
    assertThrows(IllegalArgumentException.class, () -> CurrencyRules.of("RUPEES"));
    assertThrows(IllegalArgumentException.class, () -> CashRounding.nearest(0));
  }

  private static List<Long> cash(String code, long... amounts) {
    var rules = CurrencyRules.of(code);
    return java.util.Arrays.stream(amounts).mapToObj(it -> rules.cash().rounded(it)).toList();
  }
}
