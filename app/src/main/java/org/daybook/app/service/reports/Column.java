package org.daybook.app.service.reports;

/// What stands in a column of a report, whatever its language.
public enum Column {
  STUDENT,
  CODE,
  COURSE,
  COHORT,
  DAY,
  TIME,
  WEEKDAY,
  TRAINER,
  OVERDUE,
  DAYS_OVERDUE,
  REGISTERS_MISSING,
  STUDENTS,
  BELOW,
  ATTENDED,
  WEIGHED,
  RATE,
  STANDING,
  ABSENT,
  EXCUSED,
  TIMES_LATE,
  MINUTES_LATE,
  LONGEST_LATE,
  LATE_SHARE,
  MARK,
  MINUTES
}
