package org.daybook.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Price;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.server.centre.MemoryWorkbench;
import org.junit.jupiter.api.Test;

class DemoOrganisationTest {
  private static final Instant MIDDAY = Instant.parse("2026-11-21T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final DemoOrganisation demo = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY);
  private final MemoryWorkbench workbench = new MemoryWorkbench(demo.id(), MIDDAY);

  @Test
  void hasTheSizeThatIsPromised() {
    var outcome = demo.bringAbout(workbench);

    assertEquals(0, outcome.objections());
    assertEquals(0, workbench.all(AttentionItem.TABLE).size());
    assertEquals(3, workbench.all(Branch.TABLE).size());
    assertEquals(40, workbench.all(Course.TABLE).size());
    assertEquals(80, workbench.all(Cohort.TABLE).size());
    assertEquals(2000, workbench.all(Student.TABLE).size());
    assertEquals(2000, workbench.all(Enrolment.TABLE).size());
    int families = workbench.all(Family.TABLE).size();
    assertTrue(families > 1000 && families < 1700, "families: " + families);
    var codes =
        workbench.all(Student.TABLE).stream().map(Student::code).collect(Collectors.toSet());
    assertEquals(2000, codes.size());
  }

  @Test
  void hasTheSessionOfThePictures() {
    demo.bringAbout(workbench);

    var session = today(DemoCohorts.ROLL_CALL);
    assertEquals("Room 2", session.room());
    assertEquals(SessionState.SCHEDULED, session.state());
    assertEquals(Instant.parse("2026-11-21T07:30:00Z"), session.startsAt());
    var expected = expected(session);
    assertEquals(24, expected.size());
    assertTrue(names(expected).containsAll(List.of("Jana Nováková", "Mehmet Yıldız")));
    var birthdays =
        expected.stream()
            .filter(it -> it.birthDate().getMonth() == TODAY.getMonth())
            .filter(it -> it.birthDate().getDayOfMonth() == TODAY.getDayOfMonth())
            .toList();
    assertTrue(names(birthdays).containsAll(List.of("Ahmed Abdel-Rahman", "Jana Nováková")));
  }

  @Test
  void takesCashInEveryBranchAndAtTheDoorOfRobotics() {
    demo.bringAbout(workbench);

    assertEquals(3, workbench.all(Cashbox.TABLE).size());
    var course =
        workbench.all(Course.TABLE).stream()
            .filter(it -> it.code().equals("RF"))
            .findFirst()
            .orElseThrow();
    assertEquals(
        List.of(PaymentPurpose.SESSION),
        workbench.list(Price.BY_SUBJECT, course.id()).stream()
            .map(Price::purpose)
            .distinct()
            .toList());
  }

  @Test
  void hasASessionOfFortyTodayAndAFullCohort() {
    demo.bringAbout(workbench);

    assertEquals(40, expected(today(DemoCohorts.FORTY)).size());
    var full = cohort(DemoCohorts.FULL);
    assertEquals(full.capacity(), workbench.list(Enrolment.BY_COHORT, full.id()).size());
  }

  @Test
  void playsThePastAndLeavesTheFuture() {
    demo.bringAbout(workbench);

    var sessions = workbench.all(Session.TABLE);
    assertTrue(
        sessions.stream()
            .filter(it -> it.businessDate().isAfter(TODAY))
            .allMatch(it -> it.state() == SessionState.SCHEDULED));
    assertTrue(
        sessions.stream()
            .filter(it -> it.businessDate().isBefore(TODAY))
            .allMatch(
                it -> it.state() == SessionState.FINISHED || it.state() == SessionState.CANCELLED));
    var states =
        sessions.stream()
            .filter(it -> it.businessDate().equals(TODAY))
            .map(Session::state)
            .collect(Collectors.toSet());
    assertTrue(states.containsAll(List.of(SessionState.FINISHED, SessionState.SCHEDULED)));
    var values =
        workbench.all(AttendanceMark.TABLE).stream()
            .map(AttendanceMark::attendance)
            .collect(Collectors.toSet());
    assertTrue(
        values.containsAll(
            List.of(
                AttendanceValue.PRESENT,
                AttendanceValue.LATE,
                AttendanceValue.ABSENT,
                AttendanceValue.EXCUSED,
                AttendanceValue.LEFT_EARLY)));
    assertTrue(
        workbench.all(AttendanceMark.TABLE).stream()
            .noneMatch(it -> it.markedAt().isAfter(MIDDAY)));
  }

  @Test
  void hasStaffOfEveryRoleInEveryBranch() {
    demo.bringAbout(workbench);

    for (var branch : workbench.all(Branch.TABLE)) {
      for (var template : RoleTemplate.values()) {
        var role = template.idIn(demo.id());
        assertTrue(
            workbench.all(RoleAssignment.TABLE).stream()
                .anyMatch(it ->
                    it.roleId().equals(role)
                        && (it.atBranchId() == null || it.atBranchId().equals(branch.id()))),
            template + " at " + branch.name());
      }
    }
  }

  @Test
  void changesNothingASecondTimeOnTheSameDay() {
    demo.bringAbout(workbench);
    var before = new HashSet<>(workbench.everything());

    var again = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY.plusSeconds(7200));
    assertEquals(0, again.bringAbout(workbench).commands());
    assertEquals(before, new HashSet<>(workbench.everything()));
  }

  @Test
  void goesOnTheNextDay() {
    demo.bringAbout(workbench);

    var tomorrow = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY.plusSeconds(86_400));
    var outcome = tomorrow.bringAbout(workbench);

    assertEquals(0, outcome.objections());
    assertEquals(2000, workbench.all(Student.TABLE).size());
    assertEquals(SessionState.FINISHED, today(DemoCohorts.ROLL_CALL).state());
  }

  @Test
  void isTheSameForTheSameSeedAndDay() {
    demo.bringAbout(workbench);
    var other = new MemoryWorkbench(demo.id(), MIDDAY);
    new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY).bringAbout(other);

    assertEquals(new HashSet<>(workbench.everything()), new HashSet<>(other.everything()));
  }

  @Test
  void worksOnEveryDayOfTheWeekAndAtTheChangeOfClocks() {
    for (var moment :
        List.of(
            "2026-04-24T05:00:00Z",
            "2026-10-30T23:30:00Z",
            "2028-02-29T12:00:00Z",
            "2026-12-31T22:30:00Z")) {
      var at = Instant.parse(moment);
      var organisation = new DemoOrganisation(7, at);
      var bench = new MemoryWorkbench(organisation.id(), at);
      assertEquals(0, organisation.bringAbout(bench).objections(), moment);
      var day = LocalDate.ofInstant(at, ZoneId.of("Africa/Cairo"));
      assertTrue(bench.list(Session.BY_DATE, day).size() > 15, moment);
    }
  }

  private Cohort cohort(String name) {
    return workbench.all(Cohort.TABLE).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Session today(String cohortName) {
    return workbench.list(Session.BY_COHORT, cohort(cohortName).id()).stream()
        .filter(it -> it.businessDate().equals(TODAY))
        .findFirst()
        .orElseThrow();
  }

  private List<Student> expected(Session session) {
    return workbench.list(Enrolment.BY_COHORT, session.cohortId()).stream()
        .filter(it -> it.state().holdsSeat())
        .map(it -> workbench.find(Student.TABLE, it.studentId()).orElseThrow())
        .toList();
  }

  private static List<String> names(List<Student> students) {
    return students.stream().map(Student::fullName).toList();
  }
}
