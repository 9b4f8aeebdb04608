package org.daybook.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeTest {

  @ParameterizedTest
  @CsvSource({
    "EGP, 7000, 1×5000 1×2000",
    "EUR, 3888, 1×2000 1×1000 1×500 1×200 1×100 1×50 1×20 1×10 1×5 1×2 1×1",
    "JPY, 860, 1×500 3×100 1×50 1×10",
    "CAD, 40, 1×25 1×10 1×5",
    "EGP, 80000, 4×20000",
    "EUR, 0, ''"
  })
  void isMadeOfTheMostValuablePiecesFirst(String currency, long amountMinor, String pieces) {
    var change = Change.of(amountMinor, CurrencyRules.of(currency));
    assertEquals(0, change.restMinor());
    assertEquals(pieces, written(change));
  }

  @Test
  void whatIsLessThanTheLeastCoinIsLeft() {
    var change = Change.of(133, CurrencyRules.of("EGP"));
    assertEquals("1×100 1×25", written(change));
    assertEquals(8, change.restMinor());
  }

  /// Where the choice were not the best, it would show below the sum of the two largest pieces
  /// (Kozen and Zaks, 1994). The last three are ladders of currencies that are not known.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "INR", "AUD", "EGP", "USD", "EUR", "GBP", "CHF", "SEK", "JPY", "AED", "SAR", "ZAR", "NGN",
        "PLN", "DKK", "CAD", "NZD", "NOK", "TND", "IDR", "BRL"
      })
  void noOtherChoiceNeedsFewerPieces(String code) {
    var currency = CurrencyRules.of(code);
    assertEquals(List.of(), wanting(currency), code);
  }

  @Test
  void onlyTheCoinOfFortyShillingsWouldNeedFewer() {
    var wanting = wanting(CurrencyRules.of("KES"));
    assertEquals(8_000, wanting.getFirst(), "two of 40 instead of 50, 20 and 10");
    assertTrue(wanting.stream().allMatch(it -> it % 5_000 >= 3_000), wanting.toString());
  }

  /// Amounts that go in fewer pieces.
  private static List<Long> wanting(CurrencyRules currency) {
    var worth =
        currency.denominations().stream().mapToLong(Denomination::amountMinor).sorted().toArray();
    long unit = Arrays.stream(worth).reduce(0, ChangeTest::commonDivisor);
    int most = Math.toIntExact((worth[worth.length - 1] + worth[worth.length - 2]) / unit);
    int[] fewest = new int[most + 1];
    for (int amount = 1; amount <= most; amount++) {
      fewest[amount] = Integer.MAX_VALUE;
      for (long piece : worth) {
        int steps = Math.toIntExact(piece / unit);
        if (steps <= amount && fewest[amount - steps] != Integer.MAX_VALUE) {
          fewest[amount] = Math.min(fewest[amount], fewest[amount - steps] + 1);
        }
      }
    }
    return LongStream.rangeClosed(1, most)
        .filter(it -> fewest[(int) it] != Integer.MAX_VALUE)
        .filter(it -> {
          var change = Change.of(it * unit, currency);
          return change.restMinor() > 0 || change.count() > fewest[(int) it];
        })
        .map(it -> it * unit)
        .boxed()
        .toList();
  }

  private static long commonDivisor(long one, long other) {
    return other == 0 ? one : commonDivisor(other, one % other);
  }

  private static String written(Change change) {
    return String.join(
        " ",
        change.pieces().stream()
            .map(it -> it.count() + "×" + it.denomination().amountMinor())
            .toList());
  }
}
