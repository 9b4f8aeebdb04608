package org.daybook.model.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.daybook.model.money.TaxProfile.Mode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CartTest {
  private static final int CARTS = 5_000;
  private static final TaxProfile ON_TOP = new TaxProfile("GST", 1800, Mode.EXCLUSIVE);
  private static final TaxProfile WITHIN = new TaxProfile("VAT", 1600, Mode.INCLUSIVE);

  @Test
  void linesSumToTotalsWhateverIsSold() {
    var carts = new RandomCarts(1);
    for (int each = 0; each < CARTS; each++) {
      var cart = carts.next();
      var totals = cart.totals();
      var lines = totals.lines();

      assertEquals(cart.lines().size(), lines.size());
      assertEquals(totals.paid().netMinor(), lines.stream().mapToLong(CartTest::net).sum());
      assertEquals(totals.paid().taxMinor(), lines.stream().mapToLong(CartTest::tax).sum());
      assertEquals(
          totals.discountMinor(), lines.stream().mapToLong(LineTotal::discountMinor).sum());
      assertEquals(totals.paid().grossMinor(), totals.paid().netMinor() + totals.paid().taxMinor());
    }
  }

  @Test
  void pricesWithTaxArePaidAsTheyStandAndPricesWithoutGetItOnTop() {
    var carts = new RandomCarts(2);
    for (int each = 0; each < CARTS; each++) {
      var cart = carts.next();
      var totals = cart.totals().lines();
      for (int index = 0; index < totals.size(); index++) {
        var profile = cart.lines().get(index).tax();
        var total = totals.get(index);
        var price = total.listMinor() - total.discountMinor();
        var isWithin = profile != null && profile.mode() == Mode.INCLUSIVE;
        assertEquals(price, isWithin ? total.paid().grossMinor() : total.paid().netMinor());
        assertIsNearest(profile, total.paid());
      }
    }
  }

  @Test
  void aDiscountOnTheWholeIsExactlyThatOverAllLines() {
    var carts = new RandomCarts(3);
    int discounted = 0;
    for (int each = 0; each < CARTS; each++) {
      var cart = carts.next();
      if (cart.discount() != null) {
        discounted++;
        var before = new Cart(cart.lines(), null).totals();
        var sum = before.lines().stream().mapToLong(CartTest::left).sum();
        var after = cart.totals();
        assertEquals(cart.discount().of(sum), after.discountMinor() - before.discountMinor());
        assertTrue(after.lines().stream().allMatch(it -> left(it) >= 0));
      }
    }
    assertTrue(discounted > CARTS / 4, discounted + " carts with a discount on the whole");
  }

  @Test
  void leftoverUnitsGoToTheLargestRemaindersAndAmongEqualsToTheFirst() {
    assertEquals(List.of(34L, 33L, 33L), Shares.of(100, List.of(50L, 50L, 50L)));
    assertEquals(List.of(0L, 1L, 1L), Shares.of(2, List.of(1L, 5L, 4L)));
    assertEquals(List.of(0L, 0L), Shares.of(0, List.of(0L, 0L)));
    assertEquals(List.of(), Shares.of(0, List.of()));
    var most = Long.MAX_VALUE;
    assertEquals(List.of(most / 2 + 1, most / 2), Shares.of(most, List.of(most, most)));
  }

  @Test
  void taxIsRoundedHalfUpOnceForEachLine() {
    // 18 % of 0.25 is 0.045, of three lines 0.135: rounded each by itself it is 0.05 thrice.
    var line = new CartLine(25, 1, null, ON_TOP);

    var totals = new Cart(List.of(line, line, line), null).totals();

    assertEquals(new TaxedAmount(75, 15), totals.paid());
    assertEquals(new TaxedAmount(100, 16), WITHIN.of(116));
    assertEquals(new TaxedAmount(86, 14), WITHIN.of(100));
  }

  @Test
  void refusesDiscountsOfMoreThanThePrice() {
    var half = new Discount.Fixed(501);
    var line = new CartLine(500, 1, half, null);

    assertThrows(IllegalArgumentException.class, () -> new Cart(List.of(line), null).totals());
    assertThrows(
        IllegalArgumentException.class, () -> new Cart(List.of(CartLine.of(500)), half).totals());
    assertThrows(IllegalArgumentException.class, () -> new Discount.Fixed(-1));
    assertThrows(IllegalArgumentException.class, () -> new Discount.PerCent(10_001));
  }

  @Test
  void refusesPricesQuantitiesAndTaxesThatMakeNoSense() {
    assertThrows(IllegalArgumentException.class, () -> CartLine.of(-1));
    assertThrows(IllegalArgumentException.class, () -> new CartLine(1, 0, null, null));
    assertThrows(IllegalArgumentException.class, () -> new TaxProfile("GST", -1, Mode.EXCLUSIVE));
    assertThrows(IllegalArgumentException.class, () -> new TaxProfile(" ", 1, Mode.EXCLUSIVE));
  }

  @Test
  void neverWraps() {
    var most = Long.MAX_VALUE;
    var much = CartLine.of(most);

    assertEquals(most, new Cart(List.of(much), null).totals().paid().grossMinor());
    assertOverflows(List.of(much, CartLine.of(1)));
    assertOverflows(List.of(new CartLine(most / 2, 3, null, null)));
    assertOverflows(List.of(new CartLine(most, 1, null, ON_TOP)));
    assertOverflows(List.of(new CartLine(most - 1, 1, null, ON_TOP), CartLine.of(0)));
    assertEquals(
        most,
        new Cart(List.of(new CartLine(most, 1, null, WITHIN)), null).totals().paid().grossMinor());
  }

  @Test
  void neitherDoesTheSumThatADiscountIsTakenOff() {
    var much = CartLine.of(Long.MAX_VALUE);
    var cart = new Cart(List.of(much, much), new Discount.PerCent(10_000));

    assertThrows(ArithmeticException.class, cart::totals);
  }

  private static void assertOverflows(List<CartLine> lines) {
    assertThrows(ArithmeticException.class, () -> new Cart(lines, null).totals());
  }

  /// The tax is at most half a unit from the exact one.
  private static void assertIsNearest(@Nullable TaxProfile profile, TaxedAmount paid) {
    var rate = BigDecimal.valueOf(profile == null ? 0 : profile.basisPoints(), 4);
    var isOnTop = profile == null || profile.mode() == Mode.EXCLUSIVE;
    var base = BigDecimal.valueOf(isOnTop ? paid.netMinor() : paid.grossMinor());
    var divisor = isOnTop ? BigDecimal.ONE : BigDecimal.ONE.add(rate);
    // |tax - base * rate / divisor| <= 1/2, without dividing
    var distance =
        BigDecimal.valueOf(paid.taxMinor()).multiply(divisor).subtract(base.multiply(rate));
    assertTrue(
        distance.abs().multiply(BigDecimal.TWO).compareTo(divisor) <= 0, profile + " " + paid);
  }

  private static long left(LineTotal line) {
    return line.listMinor() - line.discountMinor();
  }

  private static long net(LineTotal line) {
    return line.paid().netMinor();
  }

  private static long tax(LineTotal line) {
    return line.paid().taxMinor();
  }
}
