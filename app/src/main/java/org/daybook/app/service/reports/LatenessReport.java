package org.daybook.app.service.reports;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Who comes late, most minutes first.
final class LatenessReport {
  private final PeriodFacts facts;
  private final ReportQuery query;

  LatenessReport(PeriodFacts facts, ReportQuery query) {
    this.facts = facts;
    this.query = query;
  }

  /// Those who were late at all; empty when it was stopped.
  Optional<ReportTable> byStudent() {
    var sums = new HashMap<UUID, Sum>();
    var whole = new Sum();
    boolean all =
        facts.marks(mark -> {
          whole.add(mark);
          sums.computeIfAbsent(facts.person(mark), id -> new Sum()).add(mark);
        });
    sums.values().removeIf(it -> it.timesLate() == 0);
    if (!all) {
      return Optional.empty();
    }
    var names = facts.students(sums.keySet());
    var rows = new ArrayList<ReportRow>();
    for (var each : sorted(sums)) {
      var named = names.get(each.getKey());
      rows.add(
          row(
              new Lead.Rows(
                  query.by(Grouping.LATENESS_MARKS).with(query.filter().ofStudent(each.getKey()))),
              List.of(
                  named == null ? new Cell.Unnamed() : new Cell.Words(named.name()),
                  named == null ? new Cell.Nothing() : new Cell.Words(named.code())),
              each.getValue()));
    }
    return Optional.of(table(List.of(Column.STUDENT, Column.CODE), rows, whole));
  }

  /// Empty when it was stopped.
  Optional<ReportTable> byCohort() {
    return grouped(
        held -> held.session().cohortId(),
        List.of(Column.COHORT, Column.COURSE),
        (cohort, held) ->
            query
                .by(Grouping.LATENESS_BY_STUDENT)
                .with(query.filter().ofCohort(Optional.of(cohort))),
        held ->
            List.of(
                held.cohort().isEmpty() ? new Cell.Unnamed() : new Cell.Words(held.cohort()),
                new Cell.Words(held.course())),
        null);
  }

  /// @param first the day with which a week begins
  Optional<ReportTable> byWeekday(DayOfWeek first) {
    return grouped(
        held -> held.session().businessDate().getDayOfWeek(),
        List.of(Column.WEEKDAY),
        (day, held) -> query.by(Grouping.LATENESS_BY_STUDENT).with(query.filter().ofWeekday(day)),
        held -> List.of(new Cell.Weekday(held.session().businessDate().getDayOfWeek())),
        Comparator.comparingInt(
            (DayOfWeek day) -> Math.floorMod(day.getValue() - first.getValue(), 7)));
  }

  /// Where a group leads.
  private interface Way<K> {
    ReportQuery of(K key, Held held);
  }

  /// @param order of the groups; null for most minutes first
  private <K extends Comparable<K>> Optional<ReportTable> grouped(
      Function<Held, K> key,
      List<Column> columns,
      Way<K> way,
      Function<Held, List<Cell>> name,
      @Nullable Comparator<K> order) {
    var sums = new HashMap<K, Sum>();
    var held = new HashMap<K, Held>();
    var whole = new Sum();
    boolean all =
        facts.marks(mark -> {
          var session = facts.sessions().get(mark.sessionId());
          if (session != null) {
            whole.add(mark);
            held.putIfAbsent(key.apply(session), session);
            sums.computeIfAbsent(key.apply(session), it -> new Sum()).add(mark);
          }
        });
    if (!all) {
      return Optional.empty();
    }
    var groups = sorted(sums);
    if (order != null) {
      groups.sort(Map.Entry.comparingByKey(order));
    }
    var rows = new ArrayList<ReportRow>();
    for (var each : groups) {
      var session = held.get(each.getKey());
      if (session != null) {
        rows.add(
            row(
                new Lead.Rows(way.of(each.getKey(), session)),
                name.apply(session),
                each.getValue()));
      }
    }
    return Optional.of(table(columns, rows, whole));
  }

  private static <K extends Comparable<K>> List<Map.Entry<K, Sum>> sorted(Map<K, Sum> sums) {
    var all = new ArrayList<>(sums.entrySet());
    all.sort(
        Comparator.comparingLong((Map.Entry<K, Sum> it) -> -it.getValue().minutesLate())
            .thenComparingLong(it -> -it.getValue().timesLate())
            .thenComparing(Map.Entry::getKey));
    return all;
  }

  private static ReportRow row(Lead lead, List<Cell> name, Sum sum) {
    var cells = new ArrayList<>(name);
    cells.addAll(figures(sum));
    return new ReportRow(lead, cells);
  }

  private static List<Cell> figures(Sum sum) {
    return List.of(
        new Cell.Count(sum.timesLate()),
        new Cell.Count(sum.minutesLate()),
        sum.longestLate(),
        sum.lateShare());
  }

  private ReportTable table(List<Column> names, List<ReportRow> rows, Sum whole) {
    var columns = new ArrayList<>(names);
    columns.addAll(
        List.of(Column.TIMES_LATE, Column.MINUTES_LATE, Column.LONGEST_LATE, Column.LATE_SHARE));
    var total = new ArrayList<Cell>();
    names.forEach(it -> total.add(new Cell.Nothing()));
    total.addAll(figures(whole));
    return new ReportTable(
        query,
        0,
        columns,
        rows,
        new ReportRow(new Lead.Nowhere(), total),
        Bars.of(rows, names.size() + 1, row -> false));
  }
}
