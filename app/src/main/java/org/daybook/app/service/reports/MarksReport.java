package org.daybook.app.service.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.daybook.app.replica.PeriodReader.Mark;
import org.daybook.app.service.reports.ReportTable.Bar;
import org.daybook.model.rollcall.AttendanceValue;

/// Single marks, newest first: what other reports add up.
final class MarksReport {
  private final PeriodFacts facts;
  private final ReportQuery query;
  private final int threshold;

  MarksReport(PeriodFacts facts, ReportQuery query, int threshold) {
    this.facts = facts;
    this.query = query;
    this.threshold = threshold;
  }

  /// Empty when it was stopped.
  Optional<ReportTable> table(Predicate<Mark> which) {
    var marks = new ArrayList<Mark>();
    boolean all =
        facts.marks(mark -> {
          if (which.test(mark)) {
            marks.add(mark);
          }
        });
    return all ? Optional.of(table(marks)) : Optional.empty();
  }

  private ReportTable table(List<Mark> marks) {
    var sum = new Sum();
    var counts = new EnumMap<AttendanceValue, Long>(AttendanceValue.class);
    var rows = new ArrayList<ReportRow>();
    marks.sort(
        Comparator.comparing((Mark it) -> session(it).session().startsAt())
            .reversed()
            .thenComparing(Mark::sessionId));
    for (var mark : marks) {
      sum.add(mark);
      counts.merge(mark.value(), 1L, Long::sum);
      rows.add(row(mark, session(mark)));
    }
    var total =
        List.<Cell>of(
            new Cell.Nothing(),
            new Cell.Nothing(),
            new Cell.Nothing(),
            new Cell.Nothing(),
            query.grouping() == Grouping.ATTENDANCE_MARKS
                ? sum.share()
                : new Cell.Count(rows.size()),
            new Cell.Count(marks.stream().mapToLong(Mark::minutes).sum()));
    var bars =
        counts.entrySet().stream()
            .map(it ->
                new Bar(
                    new Cell.Marked(it.getKey()),
                    new Cell.Count(it.getValue()),
                    it.getKey() == AttendanceValue.ABSENT))
            .toList();
    return new ReportTable(
        query,
        threshold,
        List.of(Column.DAY, Column.TIME, Column.COHORT, Column.COURSE, Column.MARK, Column.MINUTES),
        rows,
        new ReportRow(new Lead.Nowhere(), total),
        bars);
  }

  private Held session(Mark mark) {
    var session = facts.sessions().get(mark.sessionId());
    if (session == null) {
      throw new IllegalStateException("a mark of a session that was not read");
    }
    return session;
  }

  private static ReportRow row(Mark mark, Held held) {
    return new ReportRow(
        new Lead.ToMark(mark.sessionId(), mark.studentId()),
        List.of(
            new Cell.Day(held.session().businessDate()),
            new Cell.Moment(held.session().startsAt()),
            new Cell.Words(held.cohort()),
            new Cell.Words(held.course()),
            new Cell.Marked(mark.value()),
            mark.minutes() == 0 ? new Cell.Nothing() : new Cell.Count(mark.minutes())));
  }
}
