package org.daybook.app.service.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.PeriodReader.Named;
import org.daybook.app.service.reports.ReportTable.Bar;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// How much is attended of what weighs, by student and by cohort, least first.
final class AttendanceReport {
  private static final int[] BANDS = {0, 50, 60, 70, 80, 90, 100};
  private static final int TENTHS = 10;

  private final PeriodFacts facts;
  private final ReportQuery query;
  private final int threshold;

  AttendanceReport(PeriodFacts facts, ReportQuery query, int threshold) {
    this.facts = facts;
    this.query = query;
    this.threshold = threshold;
  }

  /// Empty when it was stopped.
  Optional<ReportTable> byStudent() {
    var sums = new HashMap<UUID, Sum>();
    var whole = new Sum();
    boolean all =
        facts.marks(mark -> {
          whole.add(mark);
          sums.computeIfAbsent(facts.person(mark), id -> new Sum()).add(mark);
        });
    if (!all) {
      return Optional.empty();
    }
    var names = facts.students(sums.keySet());
    var rows =
        sums.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<UUID, Sum> it) -> order(it.getValue()))
                    .thenComparing(it -> folded(names.get(it.getKey())))
                    .thenComparing(Map.Entry::getKey))
            .map(it -> studentRow(it.getKey(), it.getValue(), names))
            .toList();
    return Optional.of(
        new ReportTable(
            query,
            threshold,
            List.of(
                Column.STUDENT,
                Column.CODE,
                Column.ATTENDED,
                Column.WEIGHED,
                Column.RATE,
                Column.STANDING,
                Column.ABSENT,
                Column.EXCUSED),
            rows,
            new ReportRow(
                new Lead.Nowhere(),
                List.of(
                    new Cell.Nothing(),
                    new Cell.Count(rows.size()),
                    whole.attended(),
                    whole.weighed(),
                    whole.share(),
                    whole.standing(threshold),
                    whole.absent(),
                    whole.excused())),
            bands(sums)));
  }

  private ReportRow studentRow(UUID studentId, Sum sum, Map<UUID, Named> names) {
    var to = query.by(Grouping.ATTENDANCE_MARKS).with(query.filter().ofStudent(studentId));
    var named = names.get(studentId);
    return new ReportRow(
        new Lead.Rows(to),
        List.of(
            named == null ? new Cell.Unnamed() : new Cell.Words(named.name()),
            named == null ? new Cell.Nothing() : new Cell.Words(named.code()),
            sum.attended(),
            sum.weighed(),
            sum.share(),
            sum.standing(threshold),
            sum.absent(),
            sum.excused()));
  }

  /// Empty when it was stopped.
  Optional<ReportTable> byCohort() {
    var whole = new Sum();
    var students = new HashMap<UUID, Map<UUID, Sum>>();
    var sums = new HashMap<UUID, Sum>();
    var held = new HashMap<UUID, Held>();
    boolean all =
        facts.marks(mark -> {
          var session = facts.sessions().get(mark.sessionId());
          if (session != null) {
            var cohort = session.session().cohortId();
            held.putIfAbsent(cohort, session);
            whole.add(mark);
            sums.computeIfAbsent(cohort, id -> new Sum()).add(mark);
            students
                .computeIfAbsent(cohort, id -> new HashMap<>())
                .computeIfAbsent(facts.person(mark), id -> new Sum())
                .add(mark);
          }
        });
    if (!all) {
      return Optional.empty();
    }
    var rows =
        sums.entrySet().stream()
            .sorted(
                Comparator.comparingInt((Map.Entry<UUID, Sum> it) -> order(it.getValue()))
                    .thenComparing(Map.Entry::getKey))
            .map(it ->
                cohortRow(
                    it.getKey(),
                    named(held.get(it.getKey())),
                    it.getValue(),
                    students.getOrDefault(it.getKey(), Map.of())))
            .toList();
    long people = students.values().stream().mapToLong(Map::size).sum();
    long below = students.values().stream().mapToLong(this::below).sum();
    return Optional.of(
        new ReportTable(
            query,
            threshold,
            List.of(
                Column.COHORT,
                Column.COURSE,
                Column.STUDENTS,
                Column.BELOW,
                Column.ATTENDED,
                Column.WEIGHED,
                Column.RATE,
                Column.STANDING),
            rows,
            new ReportRow(
                new Lead.Nowhere(),
                List.of(
                    new Cell.Nothing(),
                    new Cell.Count(rows.size()),
                    new Cell.Count(people),
                    new Cell.Count(below),
                    whole.attended(),
                    whole.weighed(),
                    whole.share(),
                    whole.standing(threshold))),
            Bars.of(rows, 6, row -> new Cell.Reached(false).equals(row.cells().get(7)))));
  }

  private ReportRow cohortRow(UUID cohortId, List<Cell> names, Sum sum, Map<UUID, Sum> students) {
    var to =
        query
            .by(Grouping.ATTENDANCE_BY_STUDENT)
            .with(query.filter().ofCohort(Optional.of(cohortId)));
    var cells = new ArrayList<>(names);
    cells.addAll(
        List.of(
            new Cell.Count(students.size()),
            new Cell.Count(below(students)),
            sum.attended(),
            sum.weighed(),
            sum.share(),
            sum.standing(threshold)));
    return new ReportRow(new Lead.Rows(to), cells);
  }

  /// The cohort of a session and its course.
  private static List<Cell> named(@Nullable Held held) {
    return held == null || held.cohort().isEmpty()
        ? List.of(new Cell.Unnamed(), new Cell.Nothing())
        : List.of(new Cell.Words(held.cohort()), new Cell.Words(held.course()));
  }

  private long below(Map<UUID, Sum> students) {
    return students.values().stream().filter(it -> !it.rate().reaches(threshold)).count();
  }

  /// How many students attend how much: nobody reads fifty thousand bars.
  private List<Bar> bands(Map<UUID, Sum> sums) {
    var counts = new long[BANDS.length - 1];
    for (var sum : sums.values()) {
      if (sum.rate().known()) {
        counts[band(sum.rate().tenths())]++;
      }
    }
    var bars = new ArrayList<Bar>();
    for (int i = 0; i < counts.length; i++) {
      bars.add(
          new Bar(
              new Cell.Band(BANDS[i], BANDS[i + 1]),
              new Cell.Count(counts[i]),
              counts[i] > 0 && BANDS[i + 1] <= threshold));
    }
    return sums.isEmpty() ? List.of() : bars;
  }

  private static int band(int tenths) {
    int band = 0;
    while (band < BANDS.length - 2 && tenths >= BANDS[band + 1] * TENTHS) {
      band++;
    }
    return band;
  }

  /// Of whom nothing weighs comes last.
  private static int order(Sum sum) {
    return sum.rate().known() ? sum.rate().tenths() : Integer.MAX_VALUE;
  }

  private static String folded(@Nullable Named named) {
    return named == null ? "" : FoldedText.fold(named.name());
  }
}
