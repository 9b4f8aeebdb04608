package org.daybook.app.service.reports;

import org.daybook.app.replica.PeriodReader.Mark;
import org.daybook.model.rollcall.AttendanceRate;

/// What marks come to.
final class Sum {
  private AttendanceRate rate = AttendanceRate.none();
  private long absent;
  private long excused;
  private long timesLate;
  private long minutesLate;
  private long longestLate;

  void add(Mark mark) {
    rate = rate.with(mark.value());
    switch (mark.value()) {
      case ABSENT -> absent++;
      case EXCUSED -> excused++;
      case LATE -> {
        timesLate++;
        minutesLate += mark.minutes();
        longestLate = Math.max(longestLate, mark.minutes());
      }
      case UNMARKED, PRESENT, LEFT_EARLY -> {}
    }
  }

  AttendanceRate rate() {
    return rate;
  }

  Cell attended() {
    return new Cell.Count(rate.attended());
  }

  Cell weighed() {
    return new Cell.Count(rate.weighed());
  }

  Cell share() {
    return new Cell.Share(rate.attended(), rate.weighed());
  }

  Cell standing(int threshold) {
    return rate.known() ? new Cell.Reached(rate.reaches(threshold)) : new Cell.Nothing();
  }

  Cell absent() {
    return new Cell.Count(absent);
  }

  Cell excused() {
    return new Cell.Count(excused);
  }

  long timesLate() {
    return timesLate;
  }

  long minutesLate() {
    return minutesLate;
  }

  Cell longestLate() {
    return new Cell.Count(longestLate);
  }

  /// How often somebody who came came late.
  Cell lateShare() {
    return new Cell.Share(timesLate, rate.attended());
  }
}
