package org.daybook.app.service.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.session.SessionPlan;
import org.jspecify.annotations.Nullable;

/// Sessions of one cohort that are made at once; a single one has one day and its weekday.
///
/// @param weekdays on which it meets
/// @param firstDay first day that may be one of them
/// @param lastDay last day that may be one of them
/// @param from first minute of each, at the branch
/// @param until minute after the last; at or before the first it is on the next day
/// @param room where, or null
/// @param trainerId who teaches, or null
/// @param leaveOutClashes whether those that clash are not made
public record SeriesPlan(
    UUID cohortId,
    Set<DayOfWeek> weekdays,
    LocalDate firstDay,
    LocalDate lastDay,
    LocalTime from,
    LocalTime until,
    @Nullable String room,
    @Nullable UUID trainerId,
    boolean leaveOutClashes) {
  /// Most days of a series; a year of working days fits.
  public static final int MOST = 300;

  public SeriesPlan {
    weekdays = Set.copyOf(weekdays);
  }

  public boolean isSingle() {
    return firstDay.equals(lastDay);
  }

  SessionPlan on(LocalDate day, ZoneId zone) {
    return plan(day, from, until, room, trainerId, zone);
  }

  /// When a session of those hours is on a day.
  public static SessionPlan plan(
      LocalDate day,
      LocalTime from,
      LocalTime until,
      @Nullable String room,
      @Nullable UUID trainerId,
      ZoneId zone) {
    var lastDay = until.isAfter(from) ? day : day.plusDays(1);
    return new SessionPlan(
        day,
        day.atTime(from).atZone(zone).toInstant(),
        lastDay.atTime(until).atZone(zone).toInstant(),
        room,
        trainerId);
  }
}
