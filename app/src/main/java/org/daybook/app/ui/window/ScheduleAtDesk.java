package org.daybook.app.ui.window;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Desk;
import org.daybook.app.service.schedule.Choices;
import org.daybook.app.service.schedule.CourseLine;
import org.daybook.app.ui.schedule.ScheduleDesk;
import org.daybook.app.ui.schedule.Span;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/// The schedule as one signed-in person may see and change it.
record ScheduleAtDesk(Desk.Services services, UUID staffId) implements ScheduleDesk {

  @Override
  public Reading read(@Nullable LocalDate day, Span span) {
    var timetable = services.schedule().timetable();
    var wanted = day == null ? timetable.today() : day;
    var from = span == Span.WEEK ? timetable.firstDayOfWeek(wanted) : wanted;
    var rights = services.rights().of(staffId);
    return new Reading(
        timetable.read(from, span.days()),
        new Allowed(
            rights.include(Permission.SESSION_MANAGE),
            rights.include(Permission.COHORT_EDIT),
            rights.include(Permission.COURSE_EDIT),
            rights.include(Permission.STUDENT_VIEW) && rights.include(Permission.BOOKING_WRITE)));
  }

  @Override
  public List<CourseLine> courses() {
    return services.schedule().teaching().courses();
  }

  @Override
  public Choices choices() {
    return services.schedule().teaching().choices();
  }
}
