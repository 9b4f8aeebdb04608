package org.daybook.model.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.daybook.model.value.Require;
import org.junit.jupiter.api.Test;

class PiecesTest {
  @Test
  void comeToTheirWorth() {
    var counted =
        List.of(
            new Pieces(50, 3), new Pieces(50_000, 2), new Pieces(10_000, 0), new Pieces(1_000, 7));

    assertEquals(107_150, Pieces.worthMinor(counted));
  }

  @Test
  void anEmptyDrawerIsACount() {
    assertEquals(0, Pieces.worthMinor(List.of()));
  }

  @Test
  void areNotFewerThanNoneAndNotMoreThanAnybodyCounts() {
    assertTrue(refusal(10_000, -1).getMessage().contains("number of pieces"));
    refusal(10_000, Pieces.MOST + 1);
    refusal(10_000, Integer.MAX_VALUE);
  }

  @Test
  void areWorthSomething() {
    refusal(0, 1);
    refusal(-10_000, 1);
  }

  @Test
  void neverWrap() {
    var most = new Pieces(Require.AMOUNT, 1);
    var tooMany = Collections.nCopies((int) (Long.MAX_VALUE / Require.AMOUNT) + 1, most);

    assertThrows(ArithmeticException.class, () -> Pieces.worthMinor(tooMany));
    assertThrows(RuntimeException.class, () -> new Pieces(Long.MAX_VALUE / 2, 3));
  }

  private static IllegalArgumentException refusal(long denominationMinor, int pieces) {
    return assertThrows(
        IllegalArgumentException.class, () -> new Pieces(denominationMinor, pieces));
  }
}
