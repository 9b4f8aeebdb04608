package org.daybook.server.demo;

import java.util.List;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.Family;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.Student;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.PersonDetails;

/// Brings the demo's staff, families and students into the book. Whoever is there already is left
/// alone, whatever was changed since.
final class DemoPeople {
  private final DemoIssue issue;

  DemoPeople(DemoIssue issue) {
    this.issue = issue;
  }

  void roles() {
    for (var template : RoleTemplate.values()) {
      if (!issue.knows(Role.TABLE, template.idIn(issue.organisationId()))) {
        issue.organisation(template.definition(issue.organisationId()));
      }
    }
  }

  /// Answers how many were not there yet.
  int staff(List<DemoStaff> staff) {
    int added = 0;
    for (var member : staff) {
      var id = idOf(member);
      if (issue.knows(StaffMember.TABLE, id)) {
        continue;
      }
      var person = PersonDetails.named(member.fullName());
      issue.organisation(new AddStaffMember(id, person, member.signInName(), true, null));
      var branch = member.branch();
      var branchId = branch == null ? null : issue.idOf(branch);
      var roleId = member.role().idIn(issue.organisationId());
      issue.organisation(new AssignRole(id, roleId, branchId, true));
      added++;
    }
    return added;
  }

  UUID idOf(DemoStaff member) {
    return issue.idOf("staff", member.signInName());
  }

  UUID idOf(DemoStudent student) {
    return issue.idOf("student", student.code());
  }

  void students(List<DemoStudent> students) {
    for (var student : students) {
      if (!issue.knows(Student.TABLE, idOf(student))) {
        add(student);
        enrol(student);
      }
    }
  }

  private void add(DemoStudent student) {
    var familyId = issue.idOf("family", student.branch() + "/" + student.family());
    if (!issue.knows(Family.TABLE, familyId)) {
      var household = new PersonDetails(student.household(), student.familyPhone(), null, null);
      issue.at(student.branch(), new RecordFamily(familyId, household, null));
    }
    var person =
        new PersonDetails(student.fullName(), student.phone(), student.birthDate(), student.note());
    issue.at(
        student.branch(), new AddStudent(idOf(student), familyId, student.code(), person, null));
  }

  private void enrol(DemoStudent student) {
    var id = issue.idOf("enrolment", student.code());
    var cohortId = issue.idOf("cohort", student.cohort().key());
    var cohort = issue.facts().find(Cohort.TABLE, cohortId).orElseThrow();
    if (issue.knows(Enrolment.TABLE, id)) {
      return;
    }
    issue.at(
        student.branch(),
        new EnrolStudent(
            id,
            idOf(student),
            cohortId,
            EnrolmentState.PENDING_PAYMENT,
            cohort.firstDay(),
            null,
            null));
    // Some have not paid yet; they are on the register all the same.
    if (student.index() % 29 == 0) {
      return;
    }
    issue.at(student.branch(), new MoveEnrolment(id, EnrolmentState.ENROLLED, null, null));
    if (cohort.state() == CohortState.RUNNING) {
      issue.at(student.branch(), new MoveEnrolment(id, EnrolmentState.ACTIVE, null, null));
    }
  }
}
