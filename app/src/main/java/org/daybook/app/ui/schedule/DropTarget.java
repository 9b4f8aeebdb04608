package org.daybook.app.ui.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.schedule.ScheduledSession;
import org.daybook.app.service.schedule.SeriesPlan;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// Where a session would come that is put down somewhere on the timetable: on another day of the
/// week that is shown, at another time of the day, and in the room or with the trainer whose row it
/// is put into. Where rows are groups, the row stays: a session never changes its group.
///
/// @param plan the plan that it would have
/// @param row of those that all lanes have
/// @param start in columns
/// @param end in columns
record DropTarget(SessionPlan plan, int row, double start, double end) {
  private static final int STEP_MINUTES = 15;
  private static final double MINUTES = 60;
  private static final int DAY_MINUTES = 24 * 60;

  /// @param column where its beginning would come, in columns
  /// @param row where the mouse is
  static DropTarget at(SchedulePage page, ScheduledSession session, double column, int row) {
    var lane = page.grouping() == Grouping.COHORT ? laneOf(page, session) : lane(page, row);
    var before = session.plan();
    var room = page.grouping() == Grouping.ROOM ? lane.name() : before.room();
    var trainer = page.grouping() == Grouping.TRAINER ? trainer(lane) : before.trainerId();
    int within = Math.clamp(row, lane.firstRow(), lane.firstRow() + lane.rows() - 1);
    return page.span() == Span.WEEK
        ? onDay(page, before, column, within, room, trainer)
        : atTime(page, before, column, within, room, trainer);
  }

  private static DropTarget onDay(
      SchedulePage page,
      SessionPlan before,
      double column,
      int row,
      @Nullable String room,
      @Nullable UUID trainer) {
    int day = Math.clamp((int) Math.floor(column), 0, page.layout().columns() - 1);
    var zone = page.timetable().zone();
    var plan =
        SeriesPlan.plan(
            page.timetable().from().plusDays(day),
            before.startsAt().atZone(zone).toLocalTime(),
            before.endsAt().atZone(zone).toLocalTime(),
            room,
            trainer,
            zone);
    return new DropTarget(plan, row, day, day + 1);
  }

  private static DropTarget atTime(
      SchedulePage page,
      SessionPlan before,
      double column,
      int row,
      @Nullable String room,
      @Nullable UUID trainer) {
    var first = page.layout().first();
    var zone = page.timetable().zone();
    LocalDate day = before.businessDate();
    Instant midnight = day.atStartOfDay(zone).toInstant();
    long length = Duration.between(before.startsAt(), before.endsAt()).toMinutes();
    long wished =
        Duration.between(midnight, first).toMinutes()
            + STEP_MINUTES * Math.round(column * MINUTES / STEP_MINUTES);
    long begin = Math.clamp(wished, 0, Math.max(0, DAY_MINUTES - length));
    var startsAt = midnight.plus(Duration.ofMinutes(begin));
    var plan =
        new SessionPlan(day, startsAt, startsAt.plus(Duration.ofMinutes(length)), room, trainer);
    double start = Duration.between(first, startsAt).toMinutes() / MINUTES;
    return new DropTarget(plan, row, start, start + length / MINUTES);
  }

  private static ScheduleLayout.Lane laneOf(SchedulePage page, ScheduledSession session) {
    return page.layout()
        .block(session.sessionId())
        .map(it -> lane(page, it.row()))
        .orElseThrow(() -> new IllegalStateException("what is carried is shown"));
  }

  private static ScheduleLayout.Lane lane(SchedulePage page, int row) {
    var lanes = page.layout().lanes();
    int index = 0;
    while (index + 1 < lanes.size() && lanes.get(index + 1).firstRow() <= row) {
      index++;
    }
    return lanes.get(index);
  }

  private static @Nullable UUID trainer(ScheduleLayout.Lane lane) {
    return lane.blocks().getFirst().session().plan().trainerId();
  }
}
