package org.daybook.app.service.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.HistoryLine.Standing;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.service.students.StudentCard.EnrolmentLine;
import org.daybook.app.service.students.StudentCard.Member;
import org.daybook.app.service.students.StudentCard.NextSession;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.Policy;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.people.StudentChange;
import org.daybook.model.people.StudentDetail;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceRate;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudentServiceIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private StudentService students;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    BookOfStudents.fill(desk, centre);
    students = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void saysWhoItIsAndWhoBelongsToThem() {
    var card = layla();

    assertEquals("NC-1899", card.details().code());
    assertEquals(14, card.details().age());
    assertTrue(card.details().birthdayToday());
    var family = card.family();
    assertNotNull(family);
    assertEquals("Haddad", family.name());
    assertEquals(
        List.of(new Member(BookOfStudents.KARIM, "Karim Haddad", "NC-1898", List.of("WD-02"))),
        family.members());
  }

  @Test
  void comparesTheLastMarksWithThePolicy() {
    var attendance = layla().attendance();

    assertEquals(24, attendance.marks().size());
    assertEquals(AttendanceValue.PRESENT, attendance.marks().getFirst().value());
    assertEquals(new AttendanceRate(21, 23), attendance.rate());
    assertEquals(80, attendance.threshold());

    put(
        new Policy(
            Policies.idOf(centre.organisation, null, PolicyKey.ATTENDANCE_THRESHOLD),
            centre.organisation,
            null,
            PolicyKey.ATTENDANCE_THRESHOLD,
            "95"));

    assertEquals(95, layla().attendance().threshold());
  }

  @Test
  void aMarkMadeHereIsInTheStripAndSavedHereInTheHistory() {
    desk.rollCall.mark(
        OpenedDesk.who(centre),
        Centre.id(71_100),
        BookOfStudents.LAYLA,
        AttendanceValue.ABSENT,
        0,
        null);

    var card = layla();
    var newest = card.history().getFirst();

    assertEquals(24, card.attendance().marks().size());
    assertEquals(AttendanceValue.ABSENT, card.attendance().marks().getLast().value());
    assertEquals(25, card.history().size());
    assertEquals(Standing.SAVED_HERE, newest.standing());
    assertEquals("Rana Desk", newest.by());
    assertEquals("Front desk 1", newest.device());
    assertEquals(Standing.ACCEPTED, card.history().get(1).standing());
  }

  @Test
  void aCorrectionSaysWhatItCorrectedAndWhy() {
    desk.rollCall.correct(
        OpenedDesk.who(centre),
        Centre.id(71_006),
        BookOfStudents.LAYLA,
        AttendanceValue.EXCUSED,
        0,
        "Doctor’s note");

    var what = assertInstanceOf(What.Mark.class, layla().history().getFirst().what());

    assertEquals(AttendanceValue.EXCUSED, what.value());
    assertEquals(AttendanceValue.ABSENT, what.corrected());
    assertEquals("Doctor’s note", what.reason());
    assertEquals(new AttendanceRate(21, 22), layla().attendance().rate());
  }

  @Test
  void anEnrolmentOfThisDeskIsAmongTheOthersAndInTheHistory() {
    var command =
        new EnrolStudent(
            UUID.randomUUID(),
            BookOfStudents.LAYLA,
            BookOfStudents.ENGLISH,
            EnrolmentState.PENDING_PAYMENT,
            Centre.DAY,
            null,
            null);
    desk.rollCall.capture(OpenedDesk.who(centre), command);

    var card = layla();

    assertEquals(
        List.of("EN-21", "RF-14", "PY-07"),
        card.enrolments().stream().map(EnrolmentLine::cohort).toList());
    assertTrue(card.enrolments().getFirst().waiting());
    assertFalse(card.enrolments().getLast().waiting());
    assertEquals(
        List.of(EnrolmentState.CANCELLED, EnrolmentState.WITHDRAWN),
        card.enrolments().stream().limit(2).map(EnrolmentLine::leavesTo).toList());
    assertNull(card.enrolments().getLast().leavesTo());
    var newest = card.history().getFirst();
    assertEquals(new What.Place(EnrolmentState.PENDING_PAYMENT, "EN-21", null), newest.what());
    assertEquals(Standing.SAVED_HERE, newest.standing());
    assertEquals("Front desk 1", newest.device());
    assertEquals(25, card.history().size(), "told once, and not as an operation too");
  }

  @Test
  void whatAnotherDeskDidSaysWhoAndWhere() {
    var hall = Centre.id(75_000);
    var at = Centre.NOW.plusSeconds(60);
    put(new Device(hall, centre.organisation, centre.branch, "Hall", DeviceState.ACTIVE, at, null));
    put(change(1, hall, "move-enrolment", List.of("WITHDRAWN"), BookOfStudents.IN_ROBOTICS));
    put(change(2, hall, "add-student", List.of("NOTE", "SHOE_SIZE"), null));
    put(change(3, hall, "teach-to-fly", List.of(), null));

    var lines = layla().history().subList(0, 3);

    assertEquals(
        List.of(
            new What.Operation("teach-to-fly", null),
            new What.Written(false, false, List.of(StudentDetail.NOTE)),
            new What.Place(EnrolmentState.WITHDRAWN, "RF-14", null)),
        lines.stream().map(HistoryLine::what).toList());
    assertTrue(lines.stream().allMatch(it -> "Hall".equals(it.device())));
    assertTrue(lines.stream().allMatch(it -> "Rana Desk".equals(it.by())));
    assertTrue(lines.stream().allMatch(it -> it.standing() == Standing.ACCEPTED));
  }

  private StudentChange change(
      int n, UUID device, String command, List<String> details, @Nullable UUID about) {
    return new StudentChange(
        Centre.id(75_000 + n),
        centre.organisation,
        centre.branch,
        BookOfStudents.LAYLA,
        command,
        details,
        about,
        centre.staff,
        device,
        Centre.NOW.plusSeconds(60L + n));
  }

  @Test
  void sessionsToComeLeaveOutWhatIsCancelled() {
    assertEquals(
        List.of(Centre.id(71_100), Centre.id(71_101)),
        layla().next().stream().map(NextSession::sessionId).toList());
    assertEquals(List.of(true, false), layla().next().stream().map(NextSession::today).toList());
  }

  @Test
  void notesAreOnlyForThoseWhoMaySeeThem() {
    assertEquals(BookOfStudents.NOTE, layla().details().note());

    mayOnly(Permission.STUDENT_VIEW);

    assertNull(layla().details().note());
    assertFalse(students.allowed(centre.staff).write());
  }

  @Test
  void whoMayNotSeeStudentsSeesNone() {
    mayOnly(Permission.REGISTER_MARK);

    assertEquals(Optional.empty(), students.card(BookOfStudents.LAYLA, centre.staff));
  }

  private StudentCard layla() {
    return students.card(BookOfStudents.LAYLA, centre.staff).orElseThrow();
  }

  private void mayOnly(Permission permission) {
    put(new Role(Centre.id(4), centre.organisation, "Front desk", List.of(permission.wireName())));
  }

  private void put(org.daybook.model.row.Row row) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(row));
      return true;
    });
  }
}
