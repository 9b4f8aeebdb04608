package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Reconciled;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.seal.DayCorrection;

/// Reads what a period came to, by count, drawer and day.
final class DrawersReader {
  private static final Comparator<CountLine> NEWEST_FIRST =
      Comparator.comparing(CountLine::day)
          .thenComparing(CountLine::countedAt)
          .reversed()
          .thenComparing(CountLine::cashbox);

  private final LedgerSight sight;

  DrawersReader(LedgerSight sight) {
    this.sight = sight;
  }

  Reconciliation of(LocalDate from, LocalDate to) {
    var period = sight.countedDays(from, to);
    var counts = counts(from, to);
    return new Reconciliation(
        from,
        to,
        sight.currency().code(),
        counts,
        open(),
        days(period, counts, corrections(from, to)),
        CashTotals.of(period));
  }

  List<CountLine> counts(LocalDate from, LocalDate to) {
    return sight.facts.ledger().counts(sight.identity.branchId(), from, to).stream()
        .map(sight::count)
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /// What lies in a drawer is what its last count of the day found; what was wrong is what all of
  /// them found.
  private static Reconciled ofDrawer(List<CountLine> newestFirst) {
    long difference =
        newestFirst.stream().mapToLong(it -> it.cash().differenceMinor()).reduce(0, Math::addExact);
    long actual = newestFirst.getFirst().cash().actualMinor();
    return new Reconciled(Math.subtractExact(actual, difference), actual);
  }

  /// @param counts of one day, the newest first
  static Reconciled ofDay(Collection<CountLine> counts) {
    return counts.stream()
        .collect(
            Collectors.groupingBy(CountLine::cashboxId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(DrawersReader::ofDrawer)
        .reduce(Reconciled.NOTHING, Reconciled::plus);
  }

  private Map<LocalDate, Long> corrections(LocalDate from, LocalDate to) {
    return sight.facts.ledger().corrections(sight.identity.branchId(), from, to).stream()
        .collect(Collectors.groupingBy(DayCorrection::businessDate, Collectors.counting()));
  }

  private static List<DayLine> days(
      LedgerPeriod period, List<CountLine> counts, Map<LocalDate, Long> corrections) {
    var entries =
        period.entries().stream().collect(Collectors.groupingBy(LedgerEntry::businessDate));
    var counted = counts.stream().collect(Collectors.groupingBy(CountLine::day));
    var days = new TreeSet<LocalDate>(Comparator.reverseOrder());
    days.addAll(entries.keySet());
    days.addAll(counted.keySet());
    var lines = new ArrayList<DayLine>();
    for (var day : days) {
      var ofDay = new LedgerPeriod(entries.getOrDefault(day, List.of()), period.postings());
      var found = counted.getOrDefault(day, List.of());
      lines.add(
          new DayLine(
              day,
              found.size(),
              ofDay(found),
              CashTotals.of(ofDay).taken().netMinor(),
              Math.toIntExact(corrections.getOrDefault(day, 0L))));
    }
    return lines;
  }

  private List<OpenDrawer> open() {
    var open = new ArrayList<OpenDrawer>();
    for (var cashbox : cashboxes()) {
      var shifts = sight.uncounted(cashbox.id());
      if (!shifts.isEmpty()) {
        open.add(
            new OpenDrawer(
                cashbox.id(),
                cashbox.name(),
                shifts.getFirst().businessDate(),
                sight.staff(shifts.getLast().heldBy())));
      }
    }
    return open;
  }

  private List<Cashbox> cashboxes() {
    return sight.facts.list(Cashbox.BY_BRANCH, sight.identity.branchId()).stream()
        .sorted(Comparator.comparing(Cashbox::name))
        .toList();
  }

  /// What counts found, drawer by drawer; drawers that nobody counted or uses are left out.
  List<DrawerHistory> history(LocalDate from, LocalDate to) {
    var found = new TreeMap<UUID, Map<LocalDate, Long>>();
    for (var count : counts(from, to)) {
      found
          .computeIfAbsent(count.cashboxId(), id -> new TreeMap<>())
          .merge(count.day(), count.cash().differenceMinor(), Math::addExact);
    }
    return cashboxes().stream()
        .filter(it -> it.active() || found.containsKey(it.id()))
        .map(it ->
            new DrawerHistory(
                it.id(),
                it.name(),
                from,
                to,
                found.getOrDefault(it.id(), Map.of()).entrySet().stream()
                    .map(day -> new DrawerHistory.Found(day.getKey(), day.getValue()))
                    .toList()))
        .toList();
  }
}
