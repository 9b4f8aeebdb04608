package org.daybook.model.cash.explain;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.explain.DrawerMovement.Kind;
import org.daybook.model.money.CurrencyRules;

/// A difference with what the proposals ask of it again and again.
final class Evidence {
  private final DrawerDifference difference;
  private final List<DrawerMovement> movements;
  private final Map<Long, Long> sales;
  private final long saleCount;
  private final Map<Long, Integer> counted;

  Evidence(DrawerDifference difference) {
    this.difference = difference;
    this.movements =
        difference.movements().stream().sorted(Comparator.comparing(DrawerMovement::at)).toList();
    this.sales =
        movements.stream()
            .filter(it -> it.kind() == Kind.SALE)
            .collect(Collectors.groupingBy(DrawerMovement::amountMinor, Collectors.counting()));
    this.saleCount = sales.values().stream().mapToLong(it -> it).sum();
    this.counted =
        difference.counted().stream()
            .collect(Collectors.toMap(Pieces::denominationMinor, Pieces::pieces, Math::addExact));
  }

  long differenceMinor() {
    return difference.differenceMinor();
  }

  boolean over() {
    return differenceMinor() > 0;
  }

  /// The difference without its sign.
  ///
  /// @throws ArithmeticException for the least `long`, which no count comes to
  long amountMinor() {
    return Math.absExact(differenceMinor());
  }

  CurrencyRules currency() {
    return difference.currency();
  }

  List<UnheardShift> unheard() {
    return difference.unheard();
  }

  /// How many pieces of a denomination were counted.
  int counted(long denominationMinor) {
    return counted.getOrDefault(denominationMinor, 0);
  }

  /// By the time of their registration.
  List<DrawerMovement> movements() {
    return movements;
  }

  List<DrawerMovement> movements(Predicate<DrawerMovement> wanted) {
    return movements.stream().filter(wanted).toList();
  }

  /// How many sales of that day came to that amount.
  long salesOf(long amountMinor) {
    return sales.getOrDefault(amountMinor, 0L);
  }

  /// Which share of the day's sales that is, in thousandths.
  int shareOfSales(long amountMinor) {
    return saleCount == 0 ? 0 : (int) (1000 * salesOf(amountMinor) / saleCount);
  }

  /// How round an amount is, 0 to 4: people spend whole tens sooner than odd cents.
  int roundness() {
    var unit = currency().minorPerMajor();
    if (amountMinor() % unit != 0) {
      return 0;
    }
    var major = amountMinor() / unit;
    if (major % 100 == 0) {
      return 4;
    }
    if (major % 50 == 0) {
      return 3;
    }
    return major % 10 == 0 ? 2 : 1;
  }
}
