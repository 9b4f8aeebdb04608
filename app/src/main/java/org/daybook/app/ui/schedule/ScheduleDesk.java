package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.util.List;
import org.daybook.app.service.schedule.Choices;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.service.schedule.Timetable;
import org.jspecify.annotations.Nullable;

/// What the schedule reads of the desk, for the person at it.
public interface ScheduleDesk {

  /// @param day a day of what is to be read, or null for today
  Reading read(@Nullable LocalDate day, Span span);

  /// The courses with the cohorts of the branch.
  List<CourseLine> courses();

  /// What forms offer.
  Choices choices();

  /// One reading.
  record Reading(Timetable timetable, Allowed allowed) {}

  /// What the person may change.
  ///
  /// @param sessions sessions and closed days
  /// @param cohorts the branch's cohorts
  /// @param courses what all branches teach
  /// @param bookings seats at sessions
  record Allowed(boolean sessions, boolean cohorts, boolean courses, boolean bookings) {
    public static final Allowed NOTHING = new Allowed(false, false, false, false);
  }
}
