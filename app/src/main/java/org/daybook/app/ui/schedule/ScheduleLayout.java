package org.daybook.app.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.service.schedule.Timetable;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Where the sessions of a timetable stand: in rows by room, trainer or group, and in columns,
/// which are days when a week is shown and hours when a day is.
///
/// @param first the beginning of the first column
/// @param columns how many
record ScheduleLayout(Span span, Instant first, int columns, List<Lane> lanes) {
  private static final int LONGEST_NUMBER = 6;
  private static final Pattern DIGITS = Pattern.compile("\\d{1," + LONGEST_NUMBER + "}");
  private static final int FIRST_HOUR = 8;
  private static final int LEAST_HOURS = 8;

  ScheduleLayout {
    lanes = List.copyOf(lanes);
  }

  /// A room, a trainer or a group.
  ///
  /// @param name null for sessions without any
  /// @param firstRow of those that all lanes have
  /// @param rows as many as sessions lie above each other
  record Lane(@Nullable String name, int firstRow, int rows, List<Block> blocks) {
    Lane {
      blocks = List.copyOf(blocks);
    }
  }

  /// A session in its place.
  ///
  /// @param row of those that all lanes have
  /// @param start in columns
  /// @param end in columns
  record Block(ScheduledSession session, int row, double start, double end) {
    double middle() {
      return (start + end) / 2;
    }
  }

  /// Where an arrow leads.
  enum Step {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    FIRST,
    LAST
  }

  static ScheduleLayout of(Timetable timetable, Span span, Grouping grouping) {
    var sessions = timetable.sessions();
    var zone = timetable.zone();
    var midnight = timetable.from().atStartOfDay(zone).toInstant();
    if (span == Span.WEEK) {
      return new ScheduleLayout(
          span,
          midnight,
          timetable.days(),
          lanes(
              sessions,
              grouping,
              it -> timetable.from().until(it.plan().businessDate(), ChronoUnit.DAYS),
              it -> 1 + timetable.from().until(it.plan().businessDate(), ChronoUnit.DAYS)));
    }
    var first =
        sessions.stream()
            .map(it -> hour(it.plan().startsAt()))
            .min(Comparator.naturalOrder())
            .orElseGet(() -> timetable.from().atTime(FIRST_HOUR, 0).atZone(zone).toInstant());
    var last =
        sessions.stream()
            .map(it -> it.plan().endsAt())
            .max(Comparator.naturalOrder())
            .orElse(first);
    int hours = (int) Math.ceil(Duration.between(first, last).toMinutes() / 60.0);
    return new ScheduleLayout(
        span,
        first,
        Math.max(LEAST_HOURS, hours),
        lanes(
            sessions,
            grouping,
            it -> Duration.between(first, it.plan().startsAt()).toMinutes() / 60.0,
            it -> Duration.between(first, it.plan().endsAt()).toMinutes() / 60.0));
  }

  private static Instant hour(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS);
  }

  /// A number of columns.
  private interface Measure {
    double of(ScheduledSession session);
  }

  private static List<Lane> lanes(
      Collection<ScheduledSession> sessions, Grouping grouping, Measure start, Measure end) {
    var byRow = new TreeMap<String, List<ScheduledSession>>();
    for (var session : sessions) {
      var name = grouping.nameOf(session);
      // Whoever has no room stands below all who have one.
      var key = name == null ? "2" : "1" + inOrder(name) + " " + grouping.rowOf(session);
      byRow.computeIfAbsent(key, _ -> new ArrayList<>()).add(session);
    }
    var lanes = new ArrayList<Lane>();
    int row = 0;
    for (var one : byRow.values()) {
      lanes.add(lane(grouping.nameOf(one.getFirst()), one, row, start, end));
      row += lanes.getLast().rows();
    }
    return lanes;
  }

  private static Lane lane(
      @Nullable String name,
      List<ScheduledSession> sessions,
      int firstRow,
      Measure start,
      Measure end) {
    var ends = new ArrayList<Double>();
    var blocks = new ArrayList<Block>();
    for (var session : sessions) {
      double from = start.of(session);
      int row = 0;
      while (row < ends.size() && ends.get(row) > from) {
        row++;
      }
      if (row == ends.size()) {
        ends.add(end.of(session));
      } else {
        ends.set(row, end.of(session));
      }
      blocks.add(new Block(session, firstRow + row, from, end.of(session)));
    }
    return new Lane(name, firstRow, ends.size(), blocks);
  }

  /// Room 2 before room 10.
  private static String inOrder(String name) {
    return DIGITS
        .matcher(FoldedText.fold(name))
        .replaceAll(
            it -> "0".repeat(Math.max(0, LONGEST_NUMBER - it.group().length())) + it.group());
  }

  int rows() {
    return lanes.stream().mapToInt(Lane::rows).sum();
  }

  /// In reading order.
  List<Block> blocks() {
    return lanes.stream()
        .flatMap(it -> it.blocks().stream())
        .sorted(Comparator.comparingInt(Block::row).thenComparingDouble(Block::start))
        .toList();
  }

  Optional<Block> block(@Nullable UUID sessionId) {
    return blocks().stream().filter(it -> it.session().sessionId().equals(sessionId)).findFirst();
  }

  /// The session to which an arrow leads; empty at the edge.
  Optional<UUID> step(@Nullable UUID from, Step step) {
    var all = blocks();
    var here = block(from);
    if (here.isEmpty()) {
      return all.stream().findFirst().map(it -> it.session().sessionId());
    }
    var at = here.get();
    var found =
        switch (step) {
          case FIRST -> all.stream().findFirst();
          case LAST -> all.stream().reduce((_, second) -> second);
          case LEFT ->
              all.stream()
                  .filter(it -> it.start() < at.start())
                  .min(beside(at, Comparator.comparingDouble(Block::start).reversed()));
          case RIGHT ->
              all.stream()
                  .filter(it -> it.start() > at.start())
                  .min(beside(at, Comparator.comparingDouble(Block::start)));
          case UP -> all.stream().filter(it -> it.row() < at.row()).min(above(at));
          case DOWN -> all.stream().filter(it -> it.row() > at.row()).min(above(at));
        };
    return found.map(it -> it.session().sessionId());
  }

  /// In the same lane first, then in the column that is next, then in the nearest row.
  private Comparator<Block> beside(Block at, Comparator<Block> next) {
    var lane = laneOf(at);
    return Comparator.comparing((Block it) -> laneOf(it) != lane)
        .thenComparing(next)
        .thenComparingInt(it -> Math.abs(it.row() - at.row()));
  }

  /// In the same column first, then in the nearest row, then as far aside as need be.
  private static Comparator<Block> above(Block at) {
    return Comparator.comparing((Block it) -> it.start() >= at.end() || at.start() >= it.end())
        .thenComparingInt(it -> Math.abs(it.row() - at.row()))
        .thenComparingDouble(it -> Math.abs(it.middle() - at.middle()));
  }

  private int laneOf(Block block) {
    int index = 0;
    while (index + 1 < lanes.size() && lanes.get(index + 1).firstRow() <= block.row()) {
      index++;
    }
    return index;
  }
}
