package org.daybook.app.service.reports;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
import org.daybook.app.service.reports.PeriodFacts.Now;
import org.daybook.app.service.reports.ReportFilter.Trainer;
import org.daybook.app.service.reports.ReportTable.Bar;
import org.daybook.model.rollcall.RegisterState;

/// Registers that nobody has submitted though their session is over.
final class MissingReport {
  private static final int MOST_BARS = 14;

  private final PeriodFacts facts;
  private final ReportQuery query;
  private final Now now;

  MissingReport(PeriodFacts facts, ReportQuery query, Now now) {
    this.facts = facts;
    this.query = query;
    this.now = now;
  }

  /// Empty when it was stopped.
  Optional<ReportTable> table() {
    var missing = new ArrayList<Held>();
    boolean all =
        facts.inParts(part -> {
          var states = facts.reader().registers(part);
          for (var id : part) {
            var held = facts.sessions().get(id);
            if (held != null && isMissing(held, states)) {
              missing.add(held);
            }
          }
        });
    missing.sort(
        Comparator.comparing((Held it) -> it.session().startsAt()).thenComparing(Held::cohort));
    return all ? Optional.of(table(missing)) : Optional.empty();
  }

  private boolean isMissing(Held held, Map<UUID, RegisterState> states) {
    var session = held.session();
    return states
            .getOrDefault(session.id(), RegisterState.OPEN)
            .isMissing(session.state(), session.endsAt(), now.moment())
        && query.filter().age().map(it -> it == Overdue.of(days(held))).orElse(true);
  }

  private long days(Held held) {
    return ChronoUnit.DAYS.between(held.session().businessDate(), now.today());
  }

  private ReportTable table(List<Held> missing) {
    return switch (query.grouping()) {
      case MISSING_BY_DAY -> byDay(missing);
      case MISSING_BY_TRAINER -> byTrainer(missing);
      case MISSING_BY_AGE -> byAge(missing);
      default -> sessions(missing);
    };
  }

  private ReportTable sessions(List<Held> missing) {
    var columns =
        List.of(
            Column.DAY,
            Column.TIME,
            Column.COHORT,
            Column.COURSE,
            Column.TRAINER,
            Column.DAYS_OVERDUE);
    var rows =
        missing.stream()
            .map(it ->
                new ReportRow(
                    new Lead.ToSession(it.id()),
                    List.of(
                        new Cell.Day(it.session().businessDate()),
                        new Cell.Moment(it.session().startsAt()),
                        new Cell.Words(it.cohort()),
                        new Cell.Words(it.course()),
                        trainer(it.trainerId()),
                        new Cell.Count(days(it)))))
            .toList();
    return table(
        columns,
        rows,
        List.of(
            new Cell.Nothing(),
            new Cell.Nothing(),
            new Cell.Count(missing.size()),
            new Cell.Nothing(),
            new Cell.Nothing(),
            new Cell.Count(longest(missing))),
        dayBars(missing));
  }

  private ReportTable byDay(List<Held> missing) {
    var rows = new ArrayList<ReportRow>();
    for (var day : byDate(missing).descendingMap().entrySet()) {
      var to = query.by(Grouping.MISSING_SESSIONS).on(day.getKey(), day.getKey());
      rows.add(row(to, new Cell.Day(day.getKey()), day.getValue()));
    }
    return counted(Column.DAY, rows, missing, dayBars(missing));
  }

  private ReportTable byTrainer(List<Held> missing) {
    var groups = new HashMap<Optional<UUID>, List<Held>>();
    missing.forEach(it -> groups.computeIfAbsent(it.trainerId(), id -> new ArrayList<>()).add(it));
    var rows =
        groups.entrySet().stream()
            .sorted(
                Comparator.comparingInt(
                        (Map.Entry<Optional<UUID>, List<Held>> it) -> -it.getValue().size())
                    .thenComparing(it -> it.getKey().map(facts::trainer).orElse("")))
            .map(it ->
                row(
                    query
                        .by(Grouping.MISSING_SESSIONS)
                        .with(query.filter().ofTrainer(Optional.of(new Trainer(it.getKey())))),
                    trainer(it.getKey()),
                    it.getValue()))
            .toList();
    return counted(Column.TRAINER, rows, missing, Bars.of(rows, 1, row -> false));
  }

  private ReportTable byAge(List<Held> missing) {
    var groups = new EnumMap<Overdue, List<Held>>(Overdue.class);
    missing.forEach(
        it -> groups.computeIfAbsent(Overdue.of(days(it)), age -> new ArrayList<>()).add(it));
    var rows =
        groups.entrySet().stream()
            .map(it ->
                row(
                    query.by(Grouping.MISSING_SESSIONS).with(query.filter().ofAge(it.getKey())),
                    new Cell.Age(it.getKey()),
                    it.getValue()))
            .toList();
    return counted(
        Column.OVERDUE,
        rows,
        missing,
        Bars.of(rows, 1, row -> row.cells().getFirst().equals(new Cell.Age(Overdue.LONGER))));
  }

  private ReportRow row(ReportQuery to, Cell name, List<Held> held) {
    return new ReportRow(
        new Lead.Rows(to),
        List.of(name, new Cell.Count(held.size()), new Cell.Count(longest(held))));
  }

  private ReportTable counted(
      Column name, List<ReportRow> rows, List<Held> missing, List<Bar> bars) {
    return table(
        List.of(name, Column.REGISTERS_MISSING, Column.DAYS_OVERDUE),
        rows,
        List.of(
            new Cell.Nothing(), new Cell.Count(missing.size()), new Cell.Count(longest(missing))),
        bars);
  }

  private ReportTable table(
      List<Column> columns, List<ReportRow> rows, List<Cell> total, List<Bar> bars) {
    return new ReportTable(query, 0, columns, rows, new ReportRow(new Lead.Nowhere(), total), bars);
  }

  /// The newest days on which any is missing, oldest first.
  private List<Bar> dayBars(List<Held> missing) {
    var bars = new ArrayList<Bar>();
    for (var day : byDate(missing).descendingMap().entrySet()) {
      if (bars.size() < MOST_BARS) {
        bars.add(new Bar(new Cell.Day(day.getKey()), new Cell.Count(day.getValue().size()), false));
      }
    }
    return bars.reversed();
  }

  private static NavigableMap<LocalDate, List<Held>> byDate(List<Held> missing) {
    var days = new TreeMap<LocalDate, List<Held>>();
    missing.forEach(
        it -> days.computeIfAbsent(it.session().businessDate(), day -> new ArrayList<>()).add(it));
    return days;
  }

  private Cell trainer(Optional<UUID> trainerId) {
    var name = trainerId.map(facts::trainer).orElse("");
    return name.isEmpty() ? new Cell.Unnamed() : new Cell.Words(name);
  }

  private long longest(List<Held> held) {
    return held.stream().mapToLong(this::days).max().orElse(0);
  }
}
