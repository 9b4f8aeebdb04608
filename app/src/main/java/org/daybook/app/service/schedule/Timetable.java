package org.daybook.app.service.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What a branch has planned for some days, read in one consistent state.
///
/// @param zone the branch's time zone
/// @param today the branch's business day now
/// @param from the first day
/// @param days how many
/// @param sessions by their beginning
/// @param closedDays why the branch is closed, by day
public record Timetable(
    ZoneId zone,
    LocalDate today,
    LocalDate from,
    int days,
    List<ScheduledSession> sessions,
    Map<LocalDate, String> closedDays) {
  public Timetable {
    sessions = List.copyOf(sessions);
    closedDays = Map.copyOf(closedDays);
  }

  public List<LocalDate> dates() {
    return from.datesUntil(from.plusDays(days)).toList();
  }
}
