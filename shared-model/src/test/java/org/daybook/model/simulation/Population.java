package org.daybook.model.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.staff.StaffRules;
import org.daybook.model.value.RowIds;

/// Who and what is there before a run begins: an organisation of a few branches, each with one
/// owner, one cohort that is nearly full, its students and sessions, and its desks.
final class Population {
  static final Instant BEGINNING = Instant.parse("2026-03-02T08:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  static final UUID ORGANISATION = UUID.fromString("01900000-0000-7000-8000-00000000005a");
  private static final int FREE_SEATS = 2;

  private final Scenario scenario;

  Population(Scenario scenario) {
    this.scenario = scenario;
  }

  static UUID branch(int n) {
    return id("branch", n);
  }

  static UUID device(int desk) {
    return id("device", desk);
  }

  static UUID owner(int branch) {
    return id("owner", branch);
  }

  static UUID cohort(int branch) {
    return id("cohort", branch);
  }

  int branchOf(int desk) {
    return desk % scenario.branches();
  }

  UUID student(int branch, int n) {
    return id("student", branch * scenario.students() + n);
  }

  UUID session(int branch, int n) {
    return id("session", branch * scenario.sessions() + n);
  }

  /// How many students of a branch are enrolled; the others are strangers who may be.
  int enrolled() {
    return Math.max(1, scenario.students() * 3 / 4);
  }

  List<Row> rows() {
    var rows = new ArrayList<Row>();
    rows.add(new Organisation(ORGANISATION, ORGANISATION, "Riverside Centre", "EUR", "en"));
    var role = RoleTemplate.OWNER.definition(ORGANISATION);
    rows.add(new Role(role.roleId(), ORGANISATION, role.name(), role.permissions()));
    rows.add(course());
    for (int branch = 0; branch < scenario.branches(); branch++) {
      branch(branch, role.roleId(), rows);
    }
    for (int desk = 0; desk < scenario.desks(); desk++) {
      rows.add(
          new Device(
              device(desk),
              ORGANISATION,
              branch(branchOf(desk)),
              "Desk " + desk,
              DeviceState.ACTIVE,
              BEGINNING,
              null));
    }
    return rows;
  }

  private void branch(int branch, UUID role, List<Row> rows) {
    var id = branch(branch);
    var owner = owner(branch);
    var name = "Branch " + branch;
    rows.add(new Branch(id, ORGANISATION, name, "B" + branch, "Europe/London", null));
    rows.add(new StaffMember(owner, ORGANISATION, "Owner " + branch, "owner" + branch, true, null));
    rows.add(
        new RoleAssignment(
            StaffRules.assignmentId(owner, role, id), ORGANISATION, owner, role, id, true));
    rows.add(
        new Cohort(
            cohort(branch),
            ORGANISATION,
            id,
            id("course", 0),
            "Robotics " + branch,
            enrolled() + FREE_SEATS,
            TODAY.minusDays(28),
            TODAY.plusDays(56),
            owner,
            CohortState.RUNNING,
            null));
    for (int n = 0; n < scenario.sessions(); n++) {
      rows.add(session(branch, id, n));
    }
    for (int n = 0; n < scenario.students(); n++) {
      student(branch, id, n, rows);
    }
  }

  private void student(int branch, UUID branchId, int n, List<Row> rows) {
    var student = student(branch, n);
    var family = RowIds.ofParents("family", student);
    var name = "Student " + branch + " " + n;
    rows.add(new Family(family, ORGANISATION, branchId, "Family " + n, null, null));
    rows.add(
        new Student(
            student,
            ORGANISATION,
            branchId,
            family,
            "B" + branch + "-" + n,
            name,
            Student.matchKeyOf(name),
            null,
            LocalDate.of(2014, 1, 1),
            null,
            false,
            null));
    if (n < enrolled()) {
      rows.add(
          new Enrolment(
              RowIds.ofParents("enrolment", student),
              ORGANISATION,
              branchId,
              student,
              cohort(branch),
              EnrolmentState.ACTIVE,
              TODAY.minusDays(28),
              null,
              null,
              null));
    }
  }

  private Session session(int branch, UUID branchId, int n) {
    var start = TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
    return new Session(
        session(branch, n),
        ORGANISATION,
        branchId,
        cohort(branch),
        TODAY,
        start,
        start.plusSeconds(5_400),
        null,
        owner(branch),
        SessionState.SCHEDULED,
        null,
        null);
  }

  private static Course course() {
    return new Course(
        id("course", 0), ORGANISATION, "Robotics", "ROB", null, null, CourseState.PUBLISHED, null);
  }

  private static UUID id(String kind, int n) {
    return RowIds.ofSource(ORGANISATION, "simulated-" + kind, Integer.toString(n));
  }
}
