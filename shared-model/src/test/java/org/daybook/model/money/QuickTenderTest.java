package org.daybook.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuickTenderTest {

  @Test
  void offersWhatPeopleHandOver() {
    assertEquals(inMajor(100, 235, 240, 250, 300, 500), amounts("INR", 23500));
    assertEquals(inMajor(100, 350, 400, 500, 1000), amounts("KES", 35000));
    assertEquals(inMajor(1, 2350, 2500, 3000, 4000, 5000), amounts("EUR", 2350));
    assertEquals(inMajor(1, 2350, 2500, 3000, 4000, 5000), amounts("USD", 2350));
    assertEquals(inMajor(1, 2350, 3000, 4000, 5000, 10000), amounts("JPY", 2350));
  }

  @Test
  void offersACoinWhereItIsEnough() {
    assertEquals(inMajor(1, 350, 500, 1000, 2000, 5000), amounts("JPY", 350));
  }

  @Test
  void theExactAmountIsOneThatCoinsPay() {
    assertEquals(1235, amounts("CHF", 1233).getFirst());
    assertEquals(23600, amounts("INR", 23550).getFirst());
  }

  @Test
  void offersNothingWhereNothingIsDue() {
    assertEquals(List.of(), amounts("INR", 0));
    assertEquals(List.of(), amounts("INR", -500));
    assertEquals(List.of(), amounts("INR", 49));
  }

  @Test
  void staysWithinALong() {
    assertEquals(List.of(Long.MAX_VALUE), amounts("EUR", Long.MAX_VALUE));
  }

  @Test
  void isShortAscendingPayableAndEnoughWhateverIsDue() {
    var random = new Random(7);
    for (var code : List.of("INR", "KES", "AUD", "EGP", "USD", "EUR", "GBP", "JPY", "TND", "IDR")) {
      var rules = CurrencyRules.of(code);
      var tender = new QuickTender(rules);
      for (int round = 0; round < 2000; round++) {
        var due = 1 + random.nextLong(10L << random.nextInt(24));
        var amounts = tender.amounts(due);
        assertTrue(amounts.size() <= 1 + QuickTender.MOST_ROUNDED, code + due + amounts);
        assertEquals(amounts.stream().sorted().distinct().toList(), amounts, code + due);
        assertTrue(amounts.stream().allMatch(it -> it >= rules.cash().rounded(due)), code + due);
        assertTrue(amounts.stream().allMatch(rules.cash()::pays), code + due + amounts);
      }
    }
  }

  private static List<Long> amounts(String code, long due) {
    return new QuickTender(CurrencyRules.of(code)).amounts(due);
  }

  private static List<Long> inMajor(long units, long... amounts) {
    return LongStream.of(amounts).map(it -> it * units).boxed().toList();
  }
}
