package org.daybook.app.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;

/// A small training centre to test with: one branch, one receptionist, one session today.
public final class Centre {
  public static final LocalDate DAY = LocalDate.of(2026, 11, 16);
  public static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

  public final UUID organisation = id(1);
  public final UUID branch = id(2);
  public final UUID staff = id(3);
  public final UUID session = id(7);
  public final UUID cohort = id(6);
  public final UUID device = id(9);
  private final List<Student> students;

  public Centre(int students) {
    this.students = Stream.iterate(0, n -> n + 1).limit(students).map(this::student).toList();
  }

  public static UUID id(int number) {
    return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
  }

  public List<Student> students() {
    return students;
  }

  public UUID enrolmentOf(UUID studentId) {
    return new UUID(
        studentId.getMostSignificantBits(), studentId.getLeastSignificantBits() ^ 1L << 40);
  }

  public List<Row> rows() {
    var rows = new ArrayList<Row>();
    var role = id(4);
    var permissions =
        RoleTemplate.FRONT_DESK.permissions().stream().map(Permission::wireName).sorted().toList();
    rows.add(new Organisation(organisation, organisation, "Daybook Centre", "EUR", "en"));
    rows.add(new Branch(branch, organisation, "North", "NRT", "Africa/Cairo", null));
    rows.add(new StaffMember(staff, organisation, "Rana Desk", "rana", true, null));
    rows.add(new Role(role, organisation, "Front desk", permissions));
    rows.add(new RoleAssignment(id(5), organisation, staff, role, branch, true));
    rows.add(
        new Course(id(8), organisation, "Pottery", "POT", null, null, CourseState.PUBLISHED, null));
    rows.add(
        new Cohort(
            cohort,
            organisation,
            branch,
            id(8),
            "Pottery A",
            0,
            DAY.minusDays(10),
            DAY.plusDays(90),
            staff,
            CohortState.RUNNING,
            null));
    rows.add(
        new Session(
            session,
            organisation,
            branch,
            cohort,
            DAY,
            NOW,
            NOW.plusSeconds(3600),
            "Room 1",
            staff,
            SessionState.SCHEDULED,
            null,
            null));
    rows.addAll(students);
    for (var student : students) {
      rows.add(
          new Enrolment(
              enrolmentOf(student.id()),
              organisation,
              branch,
              student.id(),
              cohort,
              EnrolmentState.ACTIVE,
              DAY.minusDays(10),
              null,
              null,
              null));
    }
    return rows;
  }

  private Student student(int index) {
    var name = (index % 2 == 0 ? "Amélie Ångström " : "أحمد علي ") + index;
    return new Student(
        id(1000 + index),
        organisation,
        branch,
        id(500_000 + index),
        "NRT-" + index,
        name,
        Student.matchKeyOf(name),
        "+20 100 555 " + (1000 + index),
        DAY.minusYears(20),
        "Nut allergy",
        false,
        null);
  }
}
