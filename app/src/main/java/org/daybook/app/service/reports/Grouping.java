package org.daybook.app.service.reports;

import java.util.Arrays;
import java.util.List;

/// By what a report adds up. The last of each topic is its single rows, to which the others lead.
public enum Grouping {
  MISSING_BY_DAY(Topic.MISSING),
  MISSING_BY_TRAINER(Topic.MISSING),
  MISSING_BY_AGE(Topic.MISSING),
  MISSING_SESSIONS(Topic.MISSING),
  ATTENDANCE_BY_STUDENT(Topic.ATTENDANCE),
  ATTENDANCE_BY_COHORT(Topic.ATTENDANCE),
  ATTENDANCE_MARKS(Topic.ATTENDANCE),
  LATENESS_BY_STUDENT(Topic.LATENESS),
  LATENESS_BY_COHORT(Topic.LATENESS),
  LATENESS_BY_WEEKDAY(Topic.LATENESS),
  LATENESS_MARKS(Topic.LATENESS),
  REVENUE_BY_DAY(Topic.REVENUE),
  REVENUE_BY_WEEK(Topic.REVENUE),
  REVENUE_BY_MONTH(Topic.REVENUE),
  REVENUE_BY_COURSE(Topic.REVENUE),
  NO_SHOWS_BY_COHORT(Topic.BOOKINGS),
  NO_SHOWS_BY_WEEK(Topic.BOOKINGS),
  BOOKINGS_BY_COHORT(Topic.BOOKINGS),
  NO_SHOWS(Topic.BOOKINGS),
  PACKAGES_BY_OFFER(Topic.PACKAGES),
  PACKAGES_OF_STUDENTS(Topic.PACKAGES),
  WALLETS_BY_HOLDER(Topic.WALLETS),
  WALLETS(Topic.WALLETS);

  private final Topic topic;

  Grouping(Topic topic) {
    this.topic = topic;
  }

  public Topic topic() {
    return topic;
  }

  /// Those that somebody chooses from. Single marks of everybody are no report: one gets to them
  /// from a student or a day of the week.
  public static List<Grouping> of(Topic topic) {
    return Arrays.stream(values())
        .filter(it -> it.topic == topic && it != ATTENDANCE_MARKS && it != LATENESS_MARKS)
        .toList();
  }
}
