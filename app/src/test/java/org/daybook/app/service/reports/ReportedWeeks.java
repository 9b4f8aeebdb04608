package org.daybook.app.service.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;

/// Two groups with a session on each of five days, and what was marked.
public final class ReportedWeeks {
  /// The day after the last session.
  public static final LocalDate TODAY = BusyDay.DAY;

  public static final LocalDate FIRST = TODAY.minusDays(20);

  public final BusyDay day = new BusyDay();
  public final UUID piano;
  public final UUID robotics;
  public final List<UUID> pianists;
  public final List<UUID> builders;

  public ReportedWeeks() {
    piano = day.sessionOn(FIRST, "Piano Juniors", "PJ-04", "Studio", "09:00", "10:30", 12);
    day.trainer(piano, "Hana Mansour").students(piano, 3);
    pianists = day.studentsOf(piano);
    robotics = day.sessionOn(FIRST, "Robotics", "RB-11", "Lab 2", "11:00", "12:00", 0);
    day.students(robotics, 2);
    builders = day.studentsOf(robotics);
    marked(piano, FIRST, AttendanceValue.PRESENT, AttendanceValue.LATE, AttendanceValue.ABSENT);
    for (int after : List.of(2, 7, 9)) {
      var session = day.again(piano, FIRST.plusDays(after), "09:00", "10:30");
      marked(
          session,
          FIRST.plusDays(after),
          AttendanceValue.PRESENT,
          AttendanceValue.LATE,
          after == 2 ? AttendanceValue.EXCUSED : AttendanceValue.ABSENT);
    }
    day.again(piano, FIRST.plusDays(16), "09:00", "10:30");
    day.mark(robotics, builders.get(0), AttendanceValue.LEFT_EARLY, 20);
    day.mark(robotics, builders.get(1), AttendanceValue.PRESENT, 0);
    day.again(robotics, TODAY.minusDays(1), "11:00", "12:00");
    day.again(robotics, TODAY, "06:00", "07:00");
    day.again(robotics, TODAY, "18:00", "19:00");
  }

  private void marked(
      UUID session,
      LocalDate on,
      AttendanceValue first,
      AttendanceValue second,
      AttendanceValue third) {
    day.mark(session, pianists.get(0), first, 0);
    day.mark(session, pianists.get(1), second, on.getDayOfMonth());
    day.mark(session, pianists.get(2), third, 0);
    day.register(session, RegisterState.SUBMITTED);
  }

  public void into(OpenedDesk desk) {
    day.into(desk);
    desk.clock.set(BusyDay.at("12:30"));
  }
}
