package org.daybook.app.service.students;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A student with a past beside those of the centre: Layla Haddad of a known family, with a
/// brother, marks of two months, places in three cohorts, and sessions to come.
public final class BookOfStudents {
  public static final UUID LAYLA = Centre.id(70_001);
  public static final UUID KARIM = Centre.id(70_002);
  public static final UUID FAMILY = Centre.id(70_003);
  public static final UUID ROBOTICS = Centre.id(70_010);
  public static final UUID ENGLISH = Centre.id(70_011);
  public static final UUID PYTHON = Centre.id(70_012);
  public static final UUID FULL = Centre.id(70_013);
  public static final UUID IN_ROBOTICS = Centre.id(70_020);
  public static final String NOTE =
      "Allergic to peanuts; carries an inhaler. Picked up by her grandmother only.";

  private static final String PAST = "PPLPPPAPPEPPPPLPPPOPPAPP";
  private static final int FIRST_SESSION = 71_000;
  private static final int FIRST_MARK = 72_000;

  private final Centre centre;
  private final List<Row> rows = new ArrayList<>();

  private BookOfStudents(Centre centre) {
    this.centre = centre;
  }

  /// Adds all of it to a desk.
  public static void fill(OpenedDesk desk, Centre centre) {
    var book = new BookOfStudents(centre);
    book.compose();
    desk.replica.write(transaction -> {
      transaction.insert(book.rows);
      return true;
    });
  }

  private void compose() {
    var day = Centre.DAY;
    rows.add(
        new Device(
            centre.device,
            centre.organisation,
            centre.branch,
            "Front desk 1",
            DeviceState.ACTIVE,
            Centre.NOW,
            null));
    rows.add(
        new Family(
            FAMILY, centre.organisation, centre.branch, "Haddad", "+20 122 055 50118", null));
    rows.add(
        student(LAYLA, "Layla Haddad", "NC-1899", "+20 100 555 0142", day.minusYears(14), NOTE));
    rows.add(student(KARIM, "Karim Haddad", "NC-1898", null, day.minusYears(11), null));
    course(80, "Robotics Foundations", null, null);
    course(81, "English B1", 12, 17);
    course(82, "Python Basics", null, null);
    rows.add(cohort(ROBOTICS, 80, "RF-14", 26, CohortState.RUNNING));
    rows.add(cohort(ENGLISH, 81, "EN-21", 12, CohortState.OPEN));
    rows.add(cohort(PYTHON, 82, "PY-07", 0, CohortState.COMPLETED));
    rows.add(cohort(FULL, 80, "WD-02", 1, CohortState.RUNNING));
    rows.add(enrolment(70_020, LAYLA, ROBOTICS, EnrolmentState.ACTIVE));
    rows.add(enrolment(70_021, LAYLA, PYTHON, EnrolmentState.COMPLETED));
    rows.add(enrolment(70_022, KARIM, FULL, EnrolmentState.ACTIVE));
    for (int i = 0; i < PAST.length(); i++) {
      var held = day.minusDays(3L * (PAST.length() - i));
      rows.add(session(FIRST_SESSION + i, ROBOTICS, held, SessionState.FINISHED));
      rows.add(mark(FIRST_MARK + i, FIRST_SESSION + i, value(PAST.charAt(i)), held));
    }
    rows.add(session(71_100, ROBOTICS, day, SessionState.SCHEDULED));
    rows.add(session(71_101, ROBOTICS, day.plusDays(3), SessionState.SCHEDULED));
    rows.add(session(71_102, ROBOTICS, day.plusDays(6), SessionState.CANCELLED));
  }

  private void course(int number, String title, @Nullable Integer min, @Nullable Integer max) {
    rows.add(
        new Course(
            Centre.id(70_000 + number),
            centre.organisation,
            title,
            "C" + number,
            min,
            max,
            CourseState.PUBLISHED,
            null));
  }

  private Student student(
      UUID id,
      String name,
      String code,
      @Nullable String phone,
      LocalDate birth,
      @Nullable String note) {
    return new Student(
        id,
        centre.organisation,
        centre.branch,
        FAMILY,
        code,
        name,
        Student.matchKeyOf(name),
        phone,
        birth,
        note,
        false,
        "sis-" + code);
  }

  private Cohort cohort(UUID id, int course, String name, int capacity, CohortState state) {
    return new Cohort(
        id,
        centre.organisation,
        centre.branch,
        Centre.id(70_000 + course),
        name,
        capacity,
        Centre.DAY.minusDays(80),
        Centre.DAY.plusDays(90),
        centre.staff,
        state,
        null);
  }

  private Enrolment enrolment(int number, UUID student, UUID cohort, EnrolmentState state) {
    return new Enrolment(
        Centre.id(number),
        centre.organisation,
        centre.branch,
        student,
        cohort,
        state,
        Centre.DAY.minusDays(80),
        null,
        null,
        null);
  }

  private Session session(int number, UUID cohort, LocalDate day, SessionState state) {
    return new Session(
        Centre.id(number),
        centre.organisation,
        centre.branch,
        cohort,
        day,
        at(day, 11),
        at(day, 12),
        "Room 2",
        centre.staff,
        state,
        null,
        null);
  }

  private AttendanceMark mark(int number, int session, AttendanceValue value, LocalDate day) {
    return new AttendanceMark(
        Centre.id(number),
        centre.organisation,
        centre.branch,
        Centre.id(session),
        LAYLA,
        AttendanceMark.slotOf(Centre.id(session), LAYLA),
        value,
        value.countsMinutes() ? 10 : 0,
        null,
        true,
        null,
        centre.staff,
        at(day, 11),
        centre.device);
  }

  private static Instant at(LocalDate day, int hour) {
    return Centre.NOW
        .minus(Duration.between(day.atStartOfDay(), Centre.DAY.atStartOfDay()))
        .plus(Duration.ofHours(hour - 9L));
  }

  private static AttendanceValue value(char letter) {
    return switch (letter) {
      case 'P' -> AttendanceValue.PRESENT;
      case 'L' -> AttendanceValue.LATE;
      case 'A' -> AttendanceValue.ABSENT;
      case 'E' -> AttendanceValue.EXCUSED;
      default -> AttendanceValue.LEFT_EARLY;
    };
  }
}
