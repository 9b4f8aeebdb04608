package org.daybook.app.ui.schedule;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;

/// A week with a clash of a room, one of a trainer, a cancelled session and registers of all kinds.
/// Its Saturday is [BusyDay#DAY].
final class PlannedWeek {
  final BusyDay day = new BusyDay();
  final LocalDate monday = BusyDay.DAY.minusDays(5);
  final UUID robotics;
  final UUID webDesign;
  final UUID oud;
  final UUID cancelled;
  final UUID piano;

  PlannedWeek() {
    for (int i = 0; i < 6; i++) {
      var on = monday.plusDays(i);
      var english =
          day.sessionOn(on, "English for Work", "EN-2" + i, "Room 1", "09:30", "11:00", 16);
      day.trainer(english, "Nour Hegazy").students(english, 3);
      if (i < 4) {
        day.register(english, RegisterState.SUBMITTED);
      }
      var data = day.sessionOn(on, "Data Analysis", "DA-0" + i, "Room 2", "13:00", "14:30", 12);
      day.trainer(data, "Vikram Iyer");
      if (i < 3) {
        day.register(data, RegisterState.SUBMITTED);
      }
    }
    robotics = session(0, "Robotics Foundation", "RF-14", "Room 2", "16:00", "17:30");
    day.trainer(robotics, "Omar El-Sayed");
    webDesign = session(6, "Web Development", "WD-02", "Room 2", "10:00", "11:30");
    day.trainer(webDesign, "Grace Mensah");
    oud = session(6, "Oud for Beginners", "OU-02", "Room 2", "11:00", "12:00");
    day.trainer(oud, "طارق الشافعي");
    cancelled = session(6, "Calligraphy", "CA-03", "Studio", "12:00", "13:00");
    day.trainer(cancelled, "Sami Khoury").state(cancelled, SessionState.CANCELLED);
    piano = session(6, "Piano Juniors", "PJ-04", "Studio", "10:30", "11:30");
    day.trainer(piano, "Grace Mensah");
  }

  private UUID session(
      int offset, String course, String cohort, String room, String from, String until) {
    return day.sessionOn(monday.plusDays(offset), course, cohort, room, from, until, 20);
  }
}
