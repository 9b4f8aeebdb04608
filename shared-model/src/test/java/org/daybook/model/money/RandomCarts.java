package org.daybook.model.money;

import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Carts as a training centre sells them, and stranger ones, from a seed.
final class RandomCarts {
  private static final int MOST_LINES = 12;
  private static final int[] RATES = {0, 1, 500, 700, 825, 1000, 1400, 1600, 1800, 1900, 10_000};
  private static final long HUGE = 1_000_000_000_000L;

  private final Random random;

  RandomCarts(long seed) {
    random = new Random(seed);
  }

  Random random() {
    return random;
  }

  Cart next() {
    var lines = IntStream.range(0, random.nextInt(MOST_LINES)).mapToObj(each -> line()).toList();
    var cart = new Cart(lines, null);
    var sum =
        cart.totals().lines().stream().mapToLong(it -> it.listMinor() - it.discountMinor()).sum();
    return new Cart(lines, random.nextInt(3) == 0 ? discount(sum) : null);
  }

  private CartLine line() {
    var price = price();
    var quantity = random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 1;
    var discount = random.nextInt(4) == 0 ? discount(price * quantity) : null;
    return new CartLine(price, quantity, discount, tax());
  }

  private long price() {
    return switch (random.nextInt(8)) {
      case 0 -> 0;
      case 1 -> random.nextInt(10);
      case 2 -> random.nextLong(HUGE);
      default -> random.nextLong(100_000);
    };
  }

  private Discount discount(long most) {
    return random.nextBoolean()
        ? new Discount.PerCent(random.nextInt(10_001))
        : new Discount.Fixed(random.nextLong(most + 1));
  }

  private @Nullable TaxProfile tax() {
    if (random.nextInt(4) == 0) {
      return null;
    }
    var mode = random.nextBoolean() ? TaxProfile.Mode.INCLUSIVE : TaxProfile.Mode.EXCLUSIVE;
    return new TaxProfile("tax", RATES[random.nextInt(RATES.length)], mode);
  }
}
