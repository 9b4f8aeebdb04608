package org.daybook.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/// When and where cohorts meet. Every cohort has a room at a time of day to itself, so no two
/// sessions clash; most meet twice in seven days, two in each branch every day.
final class DemoTimetable {
  static final List<LocalTime> SLOTS =
      List.of(
          LocalTime.of(9, 30),
          LocalTime.of(11, 15),
          LocalTime.of(13, 0),
          LocalTime.of(15, 0),
          LocalTime.of(16, 45),
          LocalTime.of(18, 30));
  static final Duration LENGTH = Duration.ofMinutes(90);
  static final int DAYS_BEFORE = 7;
  static final int DAYS_AFTER = 7;
  private static final ZoneId ZONE = ZoneId.of(DemoBranch.TIME_ZONE);

  private DemoTimetable() {}

  static Instant startsAt(DemoCohort cohort, LocalDate day) {
    return day.atTime(cohort.slot()).atZone(ZONE).toInstant();
  }

  static boolean meets(DemoCohort cohort, LocalDate day) {
    if (cohort.daily()) {
      return true;
    }
    long sinceFirst = Math.floorMod(day.toEpochDay() - cohort.number(), 7L);
    return sinceFirst == 0 || sinceFirst == 3;
  }
}
