package org.daybook.app.ui.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Where the sessions of a day lie: hours across, one row for each room, and in a row as many lanes
/// as sessions overlap there. Measured in minutes since the first hour, so that it needs no screen.
///
/// @param from the first full hour
/// @param until the last full hour
/// @param rows rooms by name, their numbers as numbers; sessions without a room last
public record TimeLineLayout(Instant from, Instant until, List<Row> rows) {
  /// What is shorter is drawn as long as this, so that it can be read and hit.
  static final int LEAST_MINUTES = 45;

  private static final Duration LEAST_SPAN = Duration.ofHours(8);
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final int LONGEST_NUMBER = 12;

  /// A room's sessions.
  ///
  /// @param room its name, or null for sessions without one
  /// @param firstLane how many lanes lie above it
  /// @param lanes how many it has, at least one
  /// @param blocks by beginning
  public record Row(@Nullable String room, int firstLane, int lanes, List<Block> blocks) {
    public Row {
      blocks = List.copyOf(blocks);
    }
  }

  /// A session in its room.
  ///
  /// @param start minutes since the first hour
  /// @param end the same; where it is drawn to, which may be later than it ends
  /// @param lane of its row, from 0
  public record Block(SessionSummary session, long start, long end, int lane) {
    private long middle() {
      return (start + end) / 2;
    }
  }

  /// Where the keyboard goes.
  public enum Step {
    NEXT,
    PREVIOUS,
    UP,
    DOWN,
    FIRST,
    LAST
  }

  public TimeLineLayout {
    rows = List.copyOf(rows);
  }

  /// @param now is on the line too; empty on other days than today
  static TimeLineLayout of(
      Collection<SessionSummary> sessions, ZoneId zone, Optional<Instant> now) {
    var moments =
        Stream.concat(
                now.stream(), sessions.stream().flatMap(it -> Stream.of(it.startsAt(), end(it))))
            .sorted()
            .toList();
    if (sessions.isEmpty()) {
      return new TimeLineLayout(Instant.EPOCH, Instant.EPOCH, List.of());
    }
    var from = hour(moments.getFirst(), zone);
    var last = hour(moments.getLast().plus(Duration.ofHours(1)).minusNanos(1), zone);
    var until = Stream.of(last, from.plus(LEAST_SPAN)).max(Comparator.naturalOrder()).get();
    return new TimeLineLayout(from, until, rows(sessions, from));
  }

  /// The full hours, from the first to the last.
  List<Instant> hours() {
    return Stream.iterate(from, it -> !it.isAfter(until), it -> it.plus(1, ChronoUnit.HOURS))
        .toList();
  }

  /// Minutes from the first hour to the last.
  long minutes() {
    return minute(until, from);
  }

  long minuteOf(Instant moment) {
    return minute(moment, from);
  }

  boolean contains(Instant moment) {
    return !moment.isBefore(from) && !moment.isAfter(until);
  }

  /// Lanes of all rooms.
  int lanes() {
    return rows.stream().mapToInt(Row::lanes).sum();
  }

  /// Every session in reading order: room by room, each by beginning.
  List<SessionSummary> sessions() {
    return rows.stream().flatMap(row -> row.blocks().stream()).map(Block::session).toList();
  }

  /// The session that a step leads to; from a session that is not here to the first.
  Optional<UUID> step(@Nullable UUID current, Step step) {
    var all = sessions().stream().map(SessionSummary::sessionId).toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    int at = current == null ? -1 : all.indexOf(current);
    if (at < 0) {
      return Optional.of(all.getFirst());
    }
    int last = all.size() - 1;
    return Optional.of(
        switch (step) {
          case NEXT -> all.get(Math.min(at + 1, last));
          case PREVIOUS -> all.get(Math.max(at - 1, 0));
          case FIRST -> all.getFirst();
          case LAST -> all.getLast();
          case UP -> across(all.get(at), -1);
          case DOWN -> across(all.get(at), 1);
        });
  }

  /// The session nearest in time on the lane above or below; itself where there is none.
  private UUID across(UUID current, int direction) {
    var lanes = byLane();
    var here =
        lanes.entrySet().stream()
            .filter(it -> it.getValue().stream().anyMatch(block -> is(block, current)))
            .findFirst()
            .orElseThrow();
    var there = direction > 0 ? lanes.higherEntry(here.getKey()) : lanes.lowerEntry(here.getKey());
    if (there == null) {
      return current;
    }
    long middle =
        here.getValue().stream().filter(it -> is(it, current)).findFirst().orElseThrow().middle();
    return there.getValue().stream()
        .min(Comparator.comparingLong(it -> Math.abs(it.middle() - middle)))
        .orElseThrow()
        .session()
        .sessionId();
  }

  private static boolean is(Block block, UUID sessionId) {
    return block.session().sessionId().equals(sessionId);
  }

  private TreeMap<Integer, List<Block>> byLane() {
    var lanes = new TreeMap<Integer, List<Block>>();
    for (var row : rows) {
      for (var block : row.blocks()) {
        lanes.computeIfAbsent(row.firstLane() + block.lane(), lane -> new ArrayList<>()).add(block);
      }
    }
    return lanes;
  }

  private static List<Row> rows(Collection<SessionSummary> sessions, Instant from) {
    var rooms = new TreeMap<String, List<SessionSummary>>();
    var roomless = new ArrayList<SessionSummary>();
    for (var session : sessions) {
      var room = session.room();
      var here =
          room == null || room.isBlank()
              ? roomless
              : rooms.computeIfAbsent(inOrder(room), key -> new ArrayList<>());
      here.add(session);
    }
    var rows = new ArrayList<Row>();
    int lane = 0;
    for (var room : rooms.values()) {
      rows.add(row(room.getFirst().room(), room, lane, from));
      lane += rows.getLast().lanes();
    }
    if (!roomless.isEmpty()) {
      rows.add(row(null, roomless, lane, from));
    }
    return rows;
  }

  private static Row row(
      @Nullable String room, List<SessionSummary> sessions, int firstLane, Instant from) {
    var ends = new ArrayList<Long>();
    var blocks = new ArrayList<Block>();
    var sorted =
        sessions.stream()
            .sorted(
                Comparator.comparing(SessionSummary::startsAt)
                    .thenComparing(SessionSummary::sessionId))
            .toList();
    for (var session : sorted) {
      long start = minute(session.startsAt(), from);
      long end = Math.max(minute(end(session), from), start + LEAST_MINUTES);
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) > start) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(end);
      } else {
        ends.set(lane, end);
      }
      blocks.add(new Block(session, start, end, lane));
    }
    return new Row(room == null ? null : room.strip(), firstLane, ends.size(), blocks);
  }

  /// One room however it is spelt, and room 2 before room 10.
  private static String inOrder(String room) {
    return DIGITS
        .matcher(FoldedText.fold(room))
        .replaceAll(
            it -> "0".repeat(Math.max(0, LONGEST_NUMBER - it.group().length())) + it.group());
  }

  /// A session that ends before it begins is an error of whoever planned it, and is drawn short.
  private static Instant end(SessionSummary session) {
    return session.endsAt().isAfter(session.startsAt()) ? session.endsAt() : session.startsAt();
  }

  private static Instant hour(Instant moment, ZoneId zone) {
    return moment.atZone(zone).truncatedTo(ChronoUnit.HOURS).toInstant();
  }

  private static long minute(Instant moment, Instant from) {
    return Duration.between(from, moment).toMinutes();
  }
}
