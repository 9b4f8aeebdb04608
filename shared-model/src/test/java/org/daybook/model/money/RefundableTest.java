package org.daybook.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.daybook.model.money.TaxProfile.Mode;
import org.junit.jupiter.api.Test;

class RefundableTest {
  private static final int CARTS = 3_000;
  private static final CashRounding CASH = CashRounding.nearest(5);

  @Test
  void anySequenceOfRefundsReturnsExactlyWhatWasPaid() {
    var carts = new RandomCarts(11);
    int refunds = 0;
    for (int each = 0; each < CARTS; each++) {
      var cart = carts.next();
      var totals = cart.totals();
      var returned = TaxedAmount.NOTHING;
      for (int index = 0; index < cart.lines().size(); index++) {
        var paid = totals.lines().get(index);
        var left = Refundable.of(cart.lines().get(index), paid);
        var ofLine = TaxedAmount.NOTHING;
        while (left.left().grossMinor() > 0) {
          var refund = step(carts.random(), left);
          ofLine = ofLine.plus(refund.returned());
          left = refund.rest();
          assertEquals(paid.paid(), ofLine.plus(left.left()), "nothing is lost on the way");
          refunds++;
        }
        returned = returned.plus(ofLine);
      }
      assertEquals(totals.paid(), returned);
    }
    assertTrue(refunds > 3 * CARTS, refunds + " refunds");
  }

  @Test
  void cashOfPartialRefundsSumsToTheCashThatWasPaid() {
    var random = new Random(12);
    for (int each = 0; each < CARTS; each++) {
      var due = 1 + random.nextLong(100_000);
      long before = 0;
      long cash = 0;
      while (before < due) {
        var part = 1 + random.nextLong(due - before);
        var step = CASH.further(before, part);
        assertTrue(step >= 0 && CASH.pays(step));
        cash += step;
        before += part;
      }
      assertEquals(CASH.rounded(due), cash);
    }
  }

  @Test
  void unitsTakeTheirShareAndTheLastAllThatIsLeft() {
    var three = new Refundable(3, new TaxedAmount(84, 16));

    var first = three.refundUnits(1);
    var last = first.rest().refundUnits(2);

    assertEquals(new TaxedAmount(28, 5), first.returned());
    assertEquals(new TaxedAmount(56, 11), last.returned());
    assertEquals(new Refundable(0, TaxedAmount.NOTHING), last.rest());
  }

  @Test
  void neverReturnsMoreThanWasPaid() {
    var line = new CartLine(500, 2, null, new TaxProfile("VAT", 1400, Mode.EXCLUSIVE));
    var left = new Refundable(2, line.tax() == null ? TaxedAmount.NOTHING : line.tax().of(1000));

    assertThrows(IllegalArgumentException.class, () -> left.refundAmount(1141));
    assertThrows(IllegalArgumentException.class, () -> left.refundAmount(0));
    assertThrows(IllegalArgumentException.class, () -> left.refundAmount(-1));
    assertThrows(IllegalArgumentException.class, () -> left.refundUnits(3));
    assertThrows(IllegalArgumentException.class, () -> left.refundUnits(0));
    var rest = left.refundAmount(1140).rest();
    assertThrows(IllegalArgumentException.class, () -> rest.refundAmount(1));
    assertEquals(TaxedAmount.NOTHING, rest.refundUnits(2).returned());
  }

  @Test
  void hugeAmountsAreReturnedToTheUnit() {
    var paid = new TaxedAmount(Long.MAX_VALUE - 1_000_000_007, 1_000_000_007);
    var left = new Refundable(7, paid);

    var part = left.refundAmount(Long.MAX_VALUE / 3);

    assertEquals(paid, part.returned().plus(part.rest().left()));
    assertEquals(part.rest().left(), part.rest().refundUnits(7).returned());
  }

  private static Refundable.Refund step(Random random, Refundable left) {
    if (left.units() > 0 && random.nextBoolean()) {
      return left.refundUnits(1 + random.nextInt(left.units()));
    }
    return random.nextInt(3) == 0
        ? left.refundAmount(left.left().grossMinor())
        : left.refundAmount(1 + random.nextLong(left.left().grossMinor()));
  }
}
