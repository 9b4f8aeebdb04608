package org.daybook.model.cash.explain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.explain.DrawerMovement.Kind;
import org.daybook.model.money.CurrencyRules;

/// Days at the desk of a training centre as they may be: some prices that are charged again and
/// again, sums on account, small expenses, change fetched, notes put into the safe.
final class DrawerDays {
  private static final Instant OPENING = Instant.parse("2026-11-22T06:00:00Z");
  private static final List<List<Integer>> PRICES =
      List.of(
          List.of(250, 300, 450, 500, 750, 1200, 1500, 2350, 3500, 5000, 12_000),
          List.of(500, 800, 1000, 1250, 1800, 2500, 4500, 7500, 15_000),
          List.of(120, 150, 180, 240, 350, 600, 850, 1200, 2400),
          List.of(15, 18, 25, 30, 39, 45, 60, 79, 120, 249, 480));
  private static final List<String> CURRENCIES = List.of("INR", "KES", "EGP", "AUD");

  private final Random random;
  private final CurrencyRules currency;
  private final List<Integer> prices;
  private final long scale;

  DrawerDays(long seed) {
    random = new Random(seed);
    int place = random.nextInt(CURRENCIES.size());
    currency = CurrencyRules.of(CURRENCIES.get(place));
    scale = place == 3 ? 10 : 100;
    var all = new ArrayList<>(PRICES.get(place));
    Collections.shuffle(all, random);
    prices = all.subList(0, 5 + random.nextInt(all.size() - 5));
  }

  Random random() {
    return random;
  }

  CurrencyRules currency() {
    return currency;
  }

  /// 30 to 80 movements in the order of the day.
  List<DrawerMovement> movements() {
    var day = new ArrayList<DrawerMovement>();
    var at = OPENING;
    int size = 30 + random.nextInt(51);
    while (day.size() < size) {
      at = at.plusSeconds(10 + (long) random.nextInt(random.nextInt(3) == 0 ? 60 : 1500));
      day.add(next(at));
    }
    return day;
  }

  DrawerMovement next(Instant at) {
    int dice = random.nextInt(100);
    if (dice < 84) {
      return sale(at);
    }
    if (dice < 92) {
      return payOut(at);
    }
    return switch (dice % 4) {
      case 0 -> movement(Kind.REFUND, true, price(), at);
      case 1 -> movement(Kind.PAY_IN, true, scale * (1 + random.nextInt(10)), at);
      case 2 -> movement(Kind.SAFE_DROP, true, 5 * scale * (1 + random.nextInt(10)), at);
      default -> sale(at);
    };
  }

  DrawerMovement sale(Instant at) {
    int dice = random.nextInt(100);
    long amount = dice < 75 ? price() : onAccount(dice);
    return movement(Kind.SALE, random.nextInt(100) < 65, amount, at);
  }

  DrawerMovement payOut(Instant at) {
    long amount = 1 + random.nextLong(5 * scale);
    var isRound = random.nextInt(100) < 60;
    return movement(Kind.PAY_OUT, true, isRound ? Math.max(10, amount / 10 * 10) : amount, at);
  }

  DrawerMovement movement(Kind kind, boolean cash, long amountMajor, Instant at) {
    var id = new UUID(random.nextLong(), random.nextLong());
    return new DrawerMovement(id, kind, cash, amountMajor * currency.minorPerMajor(), at);
  }

  /// What lies in a drawer, in the notes and coins that people gave.
  List<Pieces> pieces(long amountMinor) {
    var pieces = new ArrayList<Pieces>();
    long rest = amountMinor;
    for (var each : currency.denominations()) {
      var most = rest / each.amountMinor();
      long taken =
          each.amountMinor() > currency.minorPerMajor()
              ? most * (40 + random.nextInt(61)) / 100
              : most;
      pieces.add(new Pieces(each.amountMinor(), (int) taken));
      rest -= taken * each.amountMinor();
    }
    return pieces;
  }

  static Duration soon(Random random) {
    return random.nextInt(100) < 60
        ? Duration.ofSeconds(5 + random.nextInt(86))
        : Duration.ofSeconds(120 + random.nextInt(1081));
  }

  /// The first ones are charged most.
  private long price() {
    int index = Math.min(random.nextInt(prices.size()), random.nextInt(prices.size()));
    return prices.get(index);
  }

  private long onAccount(int dice) {
    long step = dice < 85 ? scale : dice < 95 ? scale / 10 : 1;
    return step * (1 + random.nextInt((int) (50 * scale / step)));
  }
}
