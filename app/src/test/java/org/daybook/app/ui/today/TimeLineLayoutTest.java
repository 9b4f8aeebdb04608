package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.today.TimeLineLayout.Block;
import org.daybook.app.ui.today.TimeLineLayout.Row;
import org.daybook.app.ui.today.TimeLineLayout.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeLineLayoutTest {
  private int number;

  @Test
  void sessionsThatFollowEachOtherShareALane() {
    var layout = layout(at("A", "08:00", "09:30"), at("A", "09:30", "11:00"));

    assertEquals(1, layout.rows().size());
    assertEquals(1, layout.lanes());
    assertEquals(List.of(0L, 90L), starts(layout.rows().getFirst()));
  }

  @Test
  void sessionsThatOverlapInARoomLieBelowEachOther() {
    var layout =
        layout(
            at("A", "08:00", "10:00"),
            at("A", "09:00", "11:00"),
            at("A", "10:00", "12:00"),
            at("B", "08:00", "10:00"));

    var first = layout.rows().getFirst();
    assertEquals(2, first.lanes());
    assertEquals(List.of(0, 1, 0), first.blocks().stream().map(Block::lane).toList());
    assertEquals(2, layout.rows().get(1).firstLane());
    assertEquals(3, layout.lanes());
  }

  @Test
  void aSessionOverMidnightReachesIntoTheHoursAfterIt() {
    var layout = layout(at("A", "22:30", "25:15"));

    assertEquals(BusyDay.at("22:00"), layout.from());
    assertTrue(layout.hours().contains(BusyDay.at("26:00")));
    var block = layout.rows().getFirst().blocks().getFirst();
    assertEquals(30, block.start());
    assertEquals(30 + 165, block.end());
  }

  @Test
  void aVeryShortSessionIsWideEnoughToBeReadAndPushesAsideWhatItWouldCover() {
    var layout = layout(at("A", "08:00", "08:05"), at("A", "08:30", "09:30"));

    var blocks = layout.rows().getFirst().blocks();
    assertEquals(TimeLineLayout.LEAST_MINUTES, blocks.getFirst().end());
    assertEquals(1, blocks.get(1).lane());
  }

  @Test
  void aSessionThatEndsBeforeItBeginsIsDrawnShort() {
    var layout = layout(at("A", "10:00", "09:00"));

    assertEquals(BusyDay.at("10:00"), layout.from());
    var block = layout.rows().getFirst().blocks().getFirst();
    assertEquals(TimeLineLayout.LEAST_MINUTES, block.end() - block.start());
  }

  @Test
  void roomsStandByNameWithTheirNumbersAsNumbersAndSessionsWithoutARoomLast() {
    var layout =
        layout(
            at(null, "08:00", "09:00"),
            at("Room 10", "08:00", "09:00"),
            at("Room 2", "08:00", "09:00"),
            at(" room 2", "09:00", "10:00"),
            at("Lab", "08:00", "09:00"),
            at("  ", "09:00", "10:00"));

    assertEquals(
        Arrays.asList("Lab", "Room 2", "Room 10", null),
        layout.rows().stream().map(Row::room).toList());
    assertEquals(2, layout.rows().get(1).blocks().size());
    assertEquals(2, layout.rows().get(3).blocks().size());
  }

  @Test
  void nowIsOnTheLineHoweverFarTheSessionsAre() {
    var early = BusyDay.at("06:20");
    var layout =
        TimeLineLayout.of(List.of(at("A", "16:00", "17:00")), BusyDay.ZONE, Optional.of(early));

    assertEquals(BusyDay.at("06:00"), layout.from());
    assertEquals(20, layout.minuteOf(early));
    assertFalse(layout.contains(BusyDay.at("05:59")));
  }

  @Test
  void aShortDayIsStretchedToEightHours() {
    var layout = layout(at("A", "09:00", "10:00"));

    assertEquals(8 * 60, layout.minutes());
    assertEquals(9, layout.hours().size());
  }

  @Test
  void hoursAreFullOnesWhereTheClockIsHalfAnHourAside() {
    var zone = ZoneId.of("Asia/Kolkata");
    var from = LocalDate.of(2026, 11, 21).atTime(9, 15).atZone(zone).toInstant();
    var layout =
        TimeLineLayout.of(
            List.of(Planned.session(1, "A", from, from.plus(Duration.ofHours(1)))),
            zone,
            Optional.empty());

    layout.hours().forEach(hour -> assertEquals(0, hour.atZone(zone).getMinute()));
    assertEquals(15, layout.rows().getFirst().blocks().getFirst().start());
  }

  @Test
  void anHourThatTheClockSkipsIsNoHole() {
    // The night to 29 March 2026 has no midnight in Beirut: it is 01:00 at once.
    var zone = ZoneId.of("Asia/Beirut");
    var from = LocalDate.of(2026, 3, 28).atTime(22, 0).atZone(zone).toInstant();
    var layout =
        TimeLineLayout.of(
            List.of(Planned.session(1, "A", from, from.plus(Duration.ofHours(4)))),
            zone,
            Optional.empty());

    assertEquals(240, layout.rows().getFirst().blocks().getFirst().end());
  }

  @Test
  void fifteenRoomsAndSixtySessionsNeverCoverEachOther() {
    var random = new Random(7);
    var sessions = new ArrayList<SessionSummary>();
    for (int i = 0; i < 60; i++) {
      var from = BusyDay.at("08:00").plus(Duration.ofMinutes(5L * random.nextInt(130)));
      var until = from.plus(Duration.ofMinutes(5L * random.nextInt(36)));
      sessions.add(Planned.session(i, "Room " + i % 15, from, until));
    }

    var layout = TimeLineLayout.of(sessions, BusyDay.ZONE, Optional.empty());

    assertEquals(15, layout.rows().size());
    assertEquals(60, new HashSet<>(layout.sessions()).size());
    int lane = 0;
    for (var row : layout.rows()) {
      assertEquals(lane, row.firstLane());
      lane += row.lanes();
      for (var one : row.blocks()) {
        assertTrue(one.end() - one.start() >= TimeLineLayout.LEAST_MINUTES);
        assertTrue(one.lane() < row.lanes());
        assertEquals(List.of(), covering(row, one));
      }
    }
  }

  @Test
  void arrowsGoThroughEverySessionInReadingOrderAndStopAtTheEnds() {
    var layout =
        layout(at("B", "08:00", "09:00"), at("A", "12:00", "13:00"), at("A", "08:00", "09:00"));

    assertEquals(List.of(3, 2, 1), walk(layout, Step.NEXT, 3));
    assertEquals(List.of(1, 2, 3), walk(layout, Step.PREVIOUS, 1));
    assertEquals(Optional.of(id(1)), layout.step(id(1), Step.NEXT));
    assertEquals(Optional.of(id(3)), layout.step(id(1), Step.FIRST));
    assertEquals(Optional.of(id(1)), layout.step(id(3), Step.LAST));
    assertEquals(Optional.of(id(3)), layout.step(null, Step.LAST));
  }

  @Test
  void upAndDownGoToTheNearestInTimeOnTheNextLane() {
    var layout =
        layout(
            at("A", "08:00", "10:00"),
            at("A", "09:00", "11:00"),
            at("B", "08:00", "09:00"),
            at("B", "14:00", "15:00"),
            at("C", "14:30", "15:30"));

    assertEquals(Optional.of(id(2)), layout.step(id(1), Step.DOWN));
    assertEquals(Optional.of(id(3)), layout.step(id(2), Step.DOWN));
    assertEquals(Optional.of(id(4)), layout.step(id(5), Step.UP));
    assertEquals(Optional.of(id(1)), layout.step(id(1), Step.UP));
    assertEquals(Optional.of(id(5)), layout.step(id(5), Step.DOWN));
  }

  @Test
  void aDayWithoutSessionsHasNothingToGoTo() {
    var layout = TimeLineLayout.of(List.of(), BusyDay.ZONE, Optional.of(BusyDay.at("09:00")));

    assertEquals(List.of(), layout.rows());
    assertEquals(Optional.empty(), layout.step(null, Step.NEXT));
  }

  private static List<Block> covering(Row row, Block one) {
    return row.blocks().stream()
        .filter(other -> !other.equals(one) && other.lane() == one.lane())
        .filter(other -> other.start() < one.end() && one.start() < other.end())
        .toList();
  }

  private static List<Integer> walk(TimeLineLayout layout, Step step, int from) {
    var way = new ArrayList<Integer>();
    var at = id(from);
    while (way.isEmpty() || way.getLast() != at.getLeastSignificantBits()) {
      way.add((int) at.getLeastSignificantBits());
      at = layout.step(at, step).orElseThrow();
    }
    return way;
  }

  private static UUID id(int number) {
    return Planned.id(number);
  }

  private static List<Long> starts(Row row) {
    return row.blocks().stream().map(Block::start).toList();
  }

  private static TimeLineLayout layout(SessionSummary... sessions) {
    return TimeLineLayout.of(List.of(sessions), BusyDay.ZONE, Optional.<Instant>empty());
  }

  private SessionSummary at(@Nullable String room, String from, String until) {
    number++;
    return Planned.session(number, room, BusyDay.at(from), BusyDay.at(until));
  }
}
