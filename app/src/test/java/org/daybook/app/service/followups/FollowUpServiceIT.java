package org.daybook.app.service.followups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.service.students.StudentService;
import org.daybook.app.service.synccentre.OutboxReader;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.row.Row;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpServiceIT {
  private static final LocalDate YESTERDAY = BusyDay.DAY.minusDays(1);
  private static final LocalDate LAST_WEEK = BusyDay.DAY.minusDays(8);

  private final BusyDay day = new BusyDay();

  /// Of today, at nine.
  private final UUID today = day.session("Robotics", "RF-14", "Lab", "09:00", "10:00", 0);

  @TempDir Path folder;
  private @Nullable OpenedDesk open;

  @BeforeEach
  void students() {
    day.students(today, 4);
  }

  @AfterEach
  void close() {
    if (open != null) {
      open.close();
    }
  }

  @Test
  void whoMissedTheLastTwoIsToBeAskedAfter() {
    day.missed(today, LAST_WEEK, 2);
    day.missed(today, YESTERDAY, 1);
    day.household(student(0), "Nadia Rahal", "Rahal family", "555 0144");

    var due = due();

    assertEquals(1, due.size());
    var nadia = due.getFirst();
    assertEquals("Nadia Rahal", nadia.name());
    assertEquals("Rahal family", nadia.family());
    assertEquals("555 0144", nadia.phone());
    assertEquals(2, nadia.absences());
    assertEquals("RF-14", nadia.last().cohort());
    assertEquals(YESTERDAY, nadia.last().day());
    assertNull(nadia.before());
  }

  @Test
  void whoCameOrHadAnExcuseSinceIsNot() {
    day.missed(today, LAST_WEEK, 3);
    var last = day.missed(today, YESTERDAY, 3);
    day.mark(last, 1, AttendanceValue.EXCUSED);

    assertEquals(Set.of(student(1), student(2)), Set.copyOf(ids(due())));
  }

  @Test
  void whoWasMissedMostOftenComesFirst() {
    day.missed(today, BusyDay.DAY.minusDays(15), 1);
    day.missed(today, LAST_WEEK, 2);
    day.missed(today, YESTERDAY, 2);

    assertEquals(List.of(student(0), student(1)), ids(due()));
    assertEquals(3, due().getFirst().absences());
  }

  @Test
  void aSessionThatGoesOnIsNotMissedYet() {
    day.missed(today, YESTERDAY, 1);
    day.mark(today, 1, AttendanceValue.ABSENT);

    assertEquals(List.of(), due());
    desk().clock.set(BusyDay.at("10:00"));
    assertEquals(List.of(student(0)), ids(due()));
  }

  @Test
  void whatWasCancelledOrIsLongOverIsNot() {
    day.missed(today, BusyDay.DAY.minusDays(19), 2);
    day.missed(today, BusyDay.DAY.minusDays(16), 2);
    var off = day.missed(today, YESTERDAY, 1);
    day.state(off, SessionState.CANCELLED);

    assertEquals(List.of(), due());
  }

  @Test
  void whoHasNoPlaceThereAnyMoreIsNotExpected() {
    day.missed(today, LAST_WEEK, 1);
    day.missed(today, YESTERDAY, 1);
    assertEquals(1, due().size());

    var place = desk().replica.read(it -> it.list(Enrolment.BY_STUDENT, student(0)).getFirst());
    write(
        new Enrolment(
            place.id(),
            place.organisationId(),
            place.branchId(),
            place.studentId(),
            place.cohortId(),
            EnrolmentState.WITHDRAWN,
            place.firstDay(),
            "Moved away",
            null,
            null));

    assertEquals(List.of(), due());
  }

  @Test
  void twoEntriesOfTheBookAreOnePerson() {
    var chess = day.session("Chess", "CH-1", "Hall", "12:00", "13:00", 0);
    day.students(chess, 1);
    day.missed(today, LAST_WEEK, 1);
    day.missed(chess, YESTERDAY, 1);
    var was = desk();
    assertEquals(List.of(), due());
    var again = day.studentsOf(chess).getFirst();

    write(
        new StudentMerge(
            StudentMerge.idOf(student(0)),
            day.centre.organisation,
            day.centre.branch,
            student(0),
            again,
            true,
            day.centre.staff,
            was.clock.instant()));
    assertEquals(List.of(again), ids(due()));
  }

  @Test
  void aCallTakesOffTheListUntilAnotherSessionIsMissed() {
    day.missed(today, LAST_WEEK, 1);
    day.missed(today, YESTERDAY, 1);
    var nadia = due().getFirst();

    call(nadia, "Back on Sunday");
    assertEquals(List.of(), due());

    reopen();
    assertEquals(List.of(), due());

    markAbsent(student(0));
    desk().clock.set(BusyDay.at("11:00"));
    var again = due().getFirst();
    assertEquals(3, again.absences());
    assertEquals("Back on Sunday", again.before().note());
    assertEquals("Rana Desk", again.before().by());
  }

  @Test
  void takenBackTheStudentIsOnTheListAgain() {
    day.missed(today, LAST_WEEK, 1);
    day.missed(today, YESTERDAY, 1);
    var called = call(due().getFirst(), "");

    assertInstanceOf(
        CaptureResult.Saved.class,
        service().takeBack(day.centre.staff, UUID.randomUUID(), called.callId()));

    assertEquals(1, due().size());
    assertNull(due().getFirst().before());
  }

  @Test
  void theStudentsCardTellsOfTheCall() {
    day.missed(today, LAST_WEEK, 1);
    day.missed(today, YESTERDAY, 1);
    var called = call(due().getFirst(), "Has a cold");
    desk().clock.set(BusyDay.at("09:12"));
    service().takeBack(day.centre.staff, UUID.randomUUID(), called.callId());

    assertEquals(
        List.of(new What.Called(true, "Has a cold"), new What.Called(false, "Has a cold")),
        history());

    allow(Permission.STUDENT_VIEW);
    assertEquals(List.of(new What.Called(true, null), new What.Called(false, null)), history());
  }

  @Test
  void theSyncCentreSaysWhomACallIsAbout() {
    day.missed(today, LAST_WEEK, 1);
    day.missed(today, YESTERDAY, 1);
    var about = due().getFirst();
    var called = call(about, "");
    service().takeBack(day.centre.staff, UUID.randomUUID(), called.callId());

    var lines =
        desk().replica.read(it -> new OutboxReader(it, desk().identity).about(Set.of(student(0))));
    assertEquals(
        List.of("take-back-call " + about.name(), "record-call " + about.name()),
        lines.stream().map(it -> it.command() + " " + it.student()).toList());
  }

  @Test
  void aNoteIsForWhoMaySeeNotesAndNamesForWhoMaySeeStudents() {
    day.missed(today, LAST_WEEK, 1);
    day.missed(today, YESTERDAY, 1);
    call(due().getFirst(), "Has a cold");
    markAbsent(student(0));
    desk().clock.set(BusyDay.at("11:00"));
    assertTrue(read().mayCall());

    allow(Permission.STUDENT_VIEW);
    assertFalse(read().mayCall());
    assertNull(due().getFirst().before().note());

    allow(Permission.CASH_TAKE);
    assertFalse(read().visible());
    assertEquals(List.of(), due());
  }

  private List<What> history() {
    var desk = desk();
    var cards = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
    return cards.card(student(0), day.centre.staff).orElseThrow().history().stream()
        .map(it -> it.what())
        .filter(What.Called.class::isInstance)
        .toList();
  }

  /// Whoever is at the desk may do that alone from now on.
  private void allow(Permission permission) {
    var role = desk().replica.read(it -> it.list(Role.BY_ORGANISATION, day.centre.organisation));
    var was = role.getFirst();
    write(new Role(was.id(), was.organisationId(), was.name(), List.of(permission.wireName())));
  }

  private void markAbsent(UUID studentId) {
    var mark = new MarkAttendance(today, studentId, AttendanceValue.ABSENT, 0, null);
    desk().clock.set(BusyDay.at("09:20"));
    desk().capture.capture(Gesture.of(UUID.randomUUID(), day.centre.staff, mark));
  }

  private FollowUpService.Called call(FollowUp about, String note) {
    var called = service().called(day.centre.staff, UUID.randomUUID(), about, note);
    assertInstanceOf(CaptureResult.Saved.class, called.result());
    return called;
  }

  private UUID student(int index) {
    return day.studentsOf(today).get(index);
  }

  private static List<UUID> ids(List<FollowUp> due) {
    return due.stream().map(FollowUp::studentId).toList();
  }

  private List<FollowUp> due() {
    return read().due();
  }

  private FollowUps read() {
    return service().read(day.centre.staff);
  }

  private FollowUpService service() {
    var desk = desk();
    return new FollowUpService(
        desk.replica, desk.capture, desk.rollCall, desk.identity, desk.clock);
  }

  private OpenedDesk desk() {
    if (open == null) {
      open = new OpenedDesk(folder, day.centre);
      day.into(open);
      open.clock.set(BusyDay.at("09:10"));
    }
    return open;
  }

  /// As after a crash: what is there is read from the disk.
  private void reopen() {
    Instant now = desk().clock.instant();
    desk().close();
    open = new OpenedDesk(folder, day.centre);
    open.clock.set(now);
  }

  private void write(Row row) {
    desk()
        .replica
        .write(transaction -> {
          transaction.put(List.of(row));
          return true;
        });
  }
}
