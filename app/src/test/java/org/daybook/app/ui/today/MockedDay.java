package org.daybook.app.ui.today;

import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;

/// The day of the drawing that Today was planned with: a quarter to ten on a Saturday.
final class MockedDay {
  static final String NOW = "09:46";

  final BusyDay day = new BusyDay();
  final UUID calligraphy = add("Calligraphy", "AC-03", "Room 1", "08:00", "09:30", 20, 18);
  final UUID english = add("English B1", "EN-21", "Room 1", "10:30", "12:30", 24, 22);
  final UUID python = add("Python", "PY-09", "Room 1", "14:00", "15:30", 26, 19);
  final UUID robotics = add("Robotics", "RF-14", "Room 2", "09:30", "11:00", 26, 24);
  final UUID roboticsLater = add("Robotics", "RF-15", "Room 2", "12:00", "14:00", 26, 24);
  final UUID electronics = add("Electronics", "EL-02", "Room 2", "15:00", "17:00", 26, 16);
  final UUID webDev = add("Web Dev", "WD-11", "Lab", "08:00", "09:30", 16, 15);
  final UUID analysis = add("Data Analysis", "DA-07", "Lab", "10:00", "12:00", 16, 16);
  final UUID scratch = add("Scratch", "SC-18", "Lab", "13:00", "14:30", 0, 9);
  final UUID piano = add("Piano Juniors", "PJ-04", "Studio", "09:00", "10:30", 12, 9);
  final UUID oud = add("Oud", "OU-01", "Studio", "11:00", "12:30", 12, 6);
  final UUID voice = add("Voice, trial day", "VO-06", "Studio", "15:30", "17:30", 0, 12);

  MockedDay() {
    day.trainer(calligraphy, "Sherif Hamdy");
    day.trainer(english, "Laila Farouk");
    day.trainer(python, "Omar El-Sayed");
    day.trainer(robotics, "Omar El-Sayed");
    day.trainer(roboticsLater, "Omar El-Sayed");
    day.trainer(webDev, "Karim Adly");
    day.trainer(analysis, "Karim Adly");
    day.trainer(piano, "Hana Mansour");
    day.trainer(oud, "Hana Mansour");
    day.mark(robotics, 10, AttendanceValue.PRESENT).state(robotics, SessionState.CHECKING_IN);
    day.mark(piano, 8, AttendanceValue.PRESENT).state(piano, SessionState.CONDUCTING);
    day.mark(webDev, 15, AttendanceValue.ABSENT).mark(webDev, 14, AttendanceValue.PRESENT);
    day.register(webDev, RegisterState.SUBMITTED).state(webDev, SessionState.FINISHED);
    day.state(scratch, SessionState.CANCELLED);
    day.attention(robotics).attention(webDev);
    day.drawer(
        "Front drawer", day.centre.device, "Front desk 1", "Mona Adel", BusyDay.DAY, "07:48", 11);
    day.drawer(
        "Second drawer",
        UUID.nameUUIDFromBytes(new byte[] {2}),
        "Front desk 2",
        "Tarek Nabil",
        BusyDay.DAY.minusDays(1),
        "15:02",
        4);
    day.missed(english, BusyDay.DAY.minusDays(5), 2);
    day.missed(english, BusyDay.DAY.minusDays(3), 3);
    day.missed(english, BusyDay.DAY.minusDays(1), 3);
    day.household(stayingAway(0), "Nadia Rahal", "Rahal family", "+20 100 555 0144");
    day.household(stayingAway(1), "يوسف ديالو", "عائلة ديالو", "+20 100 555 0190");
    day.household(stayingAway(2), "Katarzyna Zielińska", "Katarzyna Zielińska", null);
    var before = BusyDay.DAY.minusDays(1);
    var missed = day.sessionOn(before, "Oud", "OU-02", "Studio", "16:00", "17:00", 0);
    day.students(missed, 4).trainer(missed, "Hana Mansour").state(missed, SessionState.MISSED);
    var after = BusyDay.DAY.plusDays(2);
    day.students(day.sessionOn(after, "Chess", "CH-01", "Room 1", "09:00", "10:00", 0), 5);
  }

  /// Who has not come to the last sessions of English.
  UUID stayingAway(int index) {
    return day.studentsOf(english).get(index);
  }

  private UUID add(
      String course,
      String cohort,
      String room,
      String from,
      String until,
      int seats,
      int students) {
    var session = day.session(course, cohort, room, from, until, seats);
    day.students(session, students);
    return session;
  }
}
