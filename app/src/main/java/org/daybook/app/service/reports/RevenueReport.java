package org.daybook.app.service.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.daybook.app.service.reports.PeriodFacts.Now;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.EarnedBy;
import org.daybook.model.cash.reconcile.Earnings;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.course.Course;
import org.daybook.model.ledger.LedgerEntry;

/// What was taken and what was earned, which is not the same: a package and what fills a wallet are
/// taken at once and earned lesson by lesson. It is read some days at a time, so that a year of a
/// large branch is never in memory as a whole.
final class RevenueReport {
  private static final int DAYS_AT_ONCE = 7;

  private final LedgerFacts ledger;
  private final ReportQuery query;
  private final Watch watch;
  private final LocalDate lastDay;

  RevenueReport(LedgerFacts ledger, ReportQuery query, Watch watch, Now now) {
    this.ledger = ledger;
    this.query = query;
    this.watch = watch;
    this.lastDay = now.today().isBefore(query.to()) ? now.today() : query.to();
  }

  /// What some days come to.
  private static final class Sums {
    private long cash;
    private long otherwise;
    private final Map<EarnedBy, Long> earned = new EnumMap<>(EarnedBy.class);

    void add(LedgerPeriod period) {
      var totals = CashTotals.of(period);
      long taken = totals.taken().netMinor();
      long inCash = totals.of(Tender.CASH).netMinor();
      cash = Math.addExact(cash, inCash);
      otherwise = Math.addExact(otherwise, Math.subtractExact(taken, inCash));
      add(Earnings.of(period).byMeans());
    }

    void add(Map<EarnedBy, Long> more) {
      more.forEach((by, minor) -> earned.merge(by, minor, Math::addExact));
    }

    void add(Sums other) {
      cash = Math.addExact(cash, other.cash);
      otherwise = Math.addExact(otherwise, other.otherwise);
      add(other.earned);
    }

    long of(EarnedBy by) {
      return earned.getOrDefault(by, 0L);
    }

    long earned() {
      return earned.values().stream().reduce(0L, Math::addExact);
    }
  }

  /// @param firstOfWeek the day with which a week begins
  /// @return empty when it was stopped
  Optional<ReportTable> byTime(DayOfWeek firstOfWeek) {
    var sums = new TreeMap<LocalDate, Sums>();
    boolean all =
        inParts((day, period) ->
            sums.computeIfAbsent(begin(day, firstOfWeek), _ -> new Sums()).add(period));
    return all ? Optional.of(byTime(sums)) : Optional.empty();
  }

  private ReportTable byTime(NavigableMap<LocalDate, Sums> sums) {
    var whole = new Sums();
    var rows = new ArrayList<ReportRow>();
    for (var each : sums.descendingMap().entrySet()) {
      whole.add(each.getValue());
      rows.add(row(each.getKey(), each.getValue()));
    }
    var total = new ArrayList<Cell>(List.of(new Cell.Nothing()));
    total.addAll(figures(whole));
    return table(
        List.of(
            Column.PERIOD,
            Column.TAKEN_CASH,
            Column.TAKEN_OTHERWISE,
            Column.TAKEN,
            Column.EARNED_OF_STUDENTS,
            Column.EARNED_OF_WALLETS,
            Column.EARNED_OF_PACKAGES,
            Column.EARNED),
        rows,
        total,
        Bars.pairs(rows, 7, 3).reversed());
  }

  private ReportRow row(LocalDate begin, Sums sums) {
    var last = end(begin);
    var end = last.isAfter(query.to()) ? query.to() : last;
    var first = begin.isBefore(query.from()) ? query.from() : begin;
    var cells = new ArrayList<Cell>(List.of(name(begin, first, end)));
    cells.addAll(figures(sums));
    var lead =
        query.grouping() == Grouping.REVENUE_BY_DAY
            ? new Lead.ToCash()
            : new Lead.Rows(query.by(Grouping.REVENUE_BY_DAY).on(first, end));
    return new ReportRow(lead, cells);
  }

  private List<Cell> figures(Sums sums) {
    return List.of(
        ledger.money(sums.cash),
        ledger.money(sums.otherwise),
        ledger.money(Math.addExact(sums.cash, sums.otherwise)),
        ledger.money(sums.of(EarnedBy.STUDENT)),
        ledger.money(sums.of(EarnedBy.WALLET)),
        ledger.money(sums.of(EarnedBy.PACKAGE)),
        ledger.money(sums.earned()));
  }

  /// Most earned first; empty when it was stopped.
  Optional<ReportTable> byCourse() {
    var sums = new HashMap<UUID, Sums>();
    boolean all =
        inParts((day, period) ->
            Earnings.of(period)
                .byCourse()
                .forEach(
                    (course, earned) -> sums.computeIfAbsent(course, _ -> new Sums()).add(earned)));
    if (!all) {
      return Optional.empty();
    }
    var whole = new Sums();
    var rows = new ArrayList<ReportRow>();
    sums.entrySet().stream()
        .sorted(
            Comparator.comparingLong((Map.Entry<UUID, Sums> it) -> -it.getValue().earned())
                .thenComparing(Map.Entry::getKey))
        .forEach(it -> {
          whole.add(it.getValue());
          rows.add(new ReportRow(new Lead.Nowhere(), earned(course(it.getKey()), it.getValue())));
        });
    return Optional.of(
        table(
            List.of(
                Column.COURSE,
                Column.EARNED_OF_STUDENTS,
                Column.EARNED_OF_WALLETS,
                Column.EARNED_OF_PACKAGES,
                Column.EARNED),
            rows,
            earned(new Cell.Nothing(), whole),
            Bars.of(rows, 4, _ -> false)));
  }

  private List<Cell> earned(Cell name, Sums sums) {
    var cells = new ArrayList<>(List.of(name));
    cells.addAll(figures(sums).subList(3, 7));
    return cells;
  }

  private Cell course(UUID courseId) {
    return ledger
        .facts()
        .find(Course.TABLE, courseId)
        .<Cell>map(it -> new Cell.Words(it.title()))
        .orElse(new Cell.Unnamed());
  }

  private ReportTable table(
      List<Column> columns, List<ReportRow> rows, List<Cell> total, List<ReportTable.Bar> bars) {
    var table =
        new ReportTable(query, 0, columns, rows, new ReportRow(new Lead.Nowhere(), total), bars);
    return ledger.leftOut() ? table.with(Remark.UNCOUNTED_LEFT_OUT) : table;
  }

  /// Hands over each day that has entries; answers whether it came to the end.
  private boolean inParts(BiConsumer<LocalDate, LedgerPeriod> consumer) {
    long all = Math.max(0, lastDay.toEpochDay() - query.from().toEpochDay() + 1);
    for (long done = 0; done < all; done += DAYS_AT_ONCE) {
      if (!watch.goOn(done, all)) {
        return false;
      }
      var from = query.from().plusDays(done);
      var last = from.plusDays(DAYS_AT_ONCE - 1L);
      var period = ledger.countedDays(from, last.isBefore(lastDay) ? last : lastDay);
      var days = new TreeMap<LocalDate, List<LedgerEntry>>();
      period
          .entries()
          .forEach(it -> days.computeIfAbsent(it.businessDate(), _ -> new ArrayList<>()).add(it));
      days.forEach(
          (day, entries) -> consumer.accept(day, new LedgerPeriod(entries, period.postings())));
    }
    return watch.goOn(all, all);
  }

  private LocalDate begin(LocalDate day, DayOfWeek firstOfWeek) {
    return switch (query.grouping()) {
      case REVENUE_BY_WEEK -> day.with(TemporalAdjusters.previousOrSame(firstOfWeek));
      case REVENUE_BY_MONTH -> day.withDayOfMonth(1);
      default -> day;
    };
  }

  private LocalDate end(LocalDate begin) {
    return switch (query.grouping()) {
      case REVENUE_BY_WEEK -> begin.plusDays(6);
      case REVENUE_BY_MONTH -> begin.with(TemporalAdjusters.lastDayOfMonth());
      default -> begin;
    };
  }

  private Cell name(LocalDate begin, LocalDate first, LocalDate end) {
    return switch (query.grouping()) {
      case REVENUE_BY_WEEK -> new Cell.Days(first, end);
      case REVENUE_BY_MONTH -> new Cell.Month(YearMonth.from(begin));
      default -> new Cell.Day(begin);
    };
  }
}
