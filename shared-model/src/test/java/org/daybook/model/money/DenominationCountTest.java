package org.daybook.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DenominationCountTest {
  private static final CurrencyRules RUPEES = CurrencyRules.of("INR");

  @Test
  void comesToTheWorthOfItsPieces() {
    var count = DenominationCount.of(RUPEES, Map.of(50L, 3, 50000L, 2, 10000L, 0, 1000L, 7));

    assertEquals(107_150, count.totalMinor());
    assertEquals(List.of(50000L, 1000L, 50L), List.copyOf(count.pieces().keySet()));
  }

  @Test
  void anEmptyDrawerIsACount() {
    assertEquals(0, DenominationCount.of(RUPEES, Map.of()).totalMinor());
  }

  @Test
  void refusesANoteThatTheCurrencyLacks() {
    var refusal = refusal(Map.of(30000L, 1));

    assertEquals("INR has no note or coin of 30000 minor units", refusal.getMessage());
    refusal(Map.of(-10000L, 1));
    refusal(Map.of(0L, 1));
  }

  @Test
  void refusesFewerPiecesThanNoneAndMoreThanAnybodyCounts() {
    assertTrue(refusal(Map.of(10000L, -1)).getMessage().contains("10000"));
    refusal(Map.of(10000L, DenominationCount.MOST_PIECES + 1));
    refusal(Map.of(10000L, Integer.MAX_VALUE));
  }

  @Test
  void neverWraps() {
    var large = List.of(new Denomination(Long.MAX_VALUE / 2, Denomination.Form.NOTE));
    var rules = new CurrencyRules("INR", 2, CashRounding.nearest(1), large);

    assertThrows(
        ArithmeticException.class,
        () -> DenominationCount.of(rules, Map.of(Long.MAX_VALUE / 2, 3)));
  }

  @Test
  void cannotBeMadeWithAnotherTotalThanItsPieces() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new DenominationCount("INR", new TreeMap<>(Map.of(10000L, 1)), 20000));
  }

  private static IllegalArgumentException refusal(Map<Long, Integer> pieces) {
    return assertThrows(IllegalArgumentException.class, () -> DenominationCount.of(RUPEES, pieces));
  }
}
