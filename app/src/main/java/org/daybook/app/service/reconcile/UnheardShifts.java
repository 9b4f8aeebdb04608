package org.daybook.app.service.reconcile;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.explain.UnheardShift;
import org.daybook.model.cash.reconcile.DrawerMovements;

/// Finds shifts of which nobody may have known when a drawer was counted: a desk opened one on it
/// while the network was cut. A count that closes shifts closes all that its desk knows, so what
/// was opened by then and was closed by a later count, or by none yet, had not been heard of.
final class UnheardShifts {
  private final LedgerSight sight;

  UnheardShifts(LedgerSight sight) {
    this.sight = sight;
  }

  /// Those that this count did not know, and those that it covered after an earlier one had found
  /// their cash.
  List<UnheardShift> of(CashCount count) {
    var closed = sight.facts.list(CashShift.BY_COUNT, count.id());
    if (closed.isEmpty()) {
      return List.of();
    }
    var counts = new HashMap<UUID, CashCount>();
    sight
        .facts
        .list(CashCount.BY_CASHBOX, count.cashboxId())
        .forEach(it -> counts.put(it.id(), it));
    return Stream.concat(
            unknown(count, counts).map(it -> shift(it, false)),
            foundBefore(count, counts.values().stream().toList())
                .flatMap(earlier -> closed.stream().filter(it -> isOpen(it, earlier)))
                .distinct()
                .map(it -> shift(it, true)))
        .toList();
  }

  private Stream<CashShift> unknown(CashCount count, Map<UUID, CashCount> counts) {
    return sight.facts.list(CashShift.BY_CASHBOX, count.cashboxId()).stream()
        .filter(it -> it.branchId().equals(count.branchId()))
        .filter(it -> isOpen(it, count) && isClosedAfter(it, count.countedAt(), counts));
  }

  private static boolean isClosedAfter(CashShift shift, Instant at, Map<UUID, CashCount> counts) {
    var by = shift.countId() == null ? null : counts.get(shift.countId());
    return by == null || by.countedAt().isAfter(at);
  }

  /// Clocks of desks differ; a business day is what both say.
  private static boolean isOpen(CashShift shift, CashCount count) {
    return !shift.businessDate().isAfter(count.businessDate());
  }

  /// Earlier counts of the drawer that found as much too much as this one found too little, or the
  /// other way round.
  private Stream<CashCount> foundBefore(CashCount count, List<CashCount> all) {
    long difference = sight.count(count).cash().differenceMinor();
    return all.stream()
        .filter(it -> it.countedAt().isBefore(count.countedAt()))
        .filter(it -> it.differenceMinor() == -difference);
  }

  private UnheardShift shift(CashShift shift, boolean countedBefore) {
    var movements = DrawerMovements.of(sight.shifts(List.of(shift.id())));
    return new UnheardShift(shift.id(), movements, countedBefore);
  }
}
