package org.daybook.server.importer;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.Family;
import org.daybook.model.people.RecordFamily;
import org.daybook.model.people.Student;
import org.daybook.model.value.PersonDetails;
import org.jspecify.annotations.Nullable;

/// Students and their families. Students whose first agent is the same guardian share a family; any
/// other student has one alone.
final class StudentPlan {
  static final String KIND = "student";
  private static final String ALONE = "family-of-student";
  static final String GONE = "no longer in the system it was imported from";

  private final Planning planning;
  private final BranchPlan branches;
  private final Map<String, LocalDate> birthDates = new HashMap<>();
  private final Map<String, SourceUser> guardians = new HashMap<>();

  StudentPlan(Planning planning, BranchPlan branches) {
    this.planning = planning;
    this.branches = branches;
  }

  /// Reads birth dates before the students that have them.
  void readDemographics(List<SourceRow> rows) {
    planning
        .findings()
        .eachRow(
            ImportTable.STUDENTS,
            rows,
            row -> {
              var userId = row.required(255, "sourcedId", "userSourcedId");
              var birthDate = row.date("birthDate", "birthdate");
              if (birthDate != null && !row.toBeDeleted()) {
                birthDates.put(userId, birthDate);
              }
            });
  }

  void know(SourceUser guardian) {
    guardians.put(guardian.sourcedId(), guardian);
  }

  @Nullable Student student(String userSourcedId) {
    return planning.find(Student.TABLE, planning.idOf(KIND, userSourcedId));
  }

  void plan(SourceUser user) throws RefusedRowException {
    var id = planning.idOf(KIND, user.sourcedId());
    var before = planning.find(Student.TABLE, id);
    if (user.toBeDeleted()) {
      leave(user, before);
      return;
    }
    var branch = branchOf(user, before);
    var birthDate = birthDates.get(user.sourcedId());
    if (birthDate == null && before != null) {
      birthDate = before.birthDate();
    }
    // A note is written at the centre; the source has none to say.
    var note = before == null ? null : before.note();
    var person = new PersonDetails(user.fullName(), user.phone(), birthDate, note);
    var code = code(user, id, before);
    var familyId = family(user, branch, before);
    planning.change(
        ImportTable.STUDENTS,
        user.place(),
        Student.TABLE,
        id,
        branch.id(),
        List.of(new AddStudent(id, familyId, code, person, user.sourcedId())));
  }

  private Branch branchOf(SourceUser user, @Nullable Student before) throws RefusedRowException {
    Branch first = null;
    for (var holding : user.holdings()) {
      var branch = branches.branch(holding.org());
      if (branch != null && before != null && branch.id().equals(before.branchId())) {
        return branch;
      }
      if (first == null && holding.role().equals("student") && !holding.ended()) {
        first = branch;
      }
    }
    if (first == null) {
      throw new RefusedRowException(
          user.holdings().stream().map(SourceUser.Holding::org).toList()
              + " names no known school that the student could belong to");
    }
    if (before != null) {
      throw new RefusedRowException(
          "the student moved to another school, which an import does not do");
    }
    return first;
  }

  private String code(SourceUser user, UUID id, @Nullable Student before) {
    if (before != null) {
      return before.code();
    }
    var identifier = user.row().text("identifier");
    if (identifier != null && identifier.length() <= 40 && isFree(identifier, id)) {
      return identifier;
    }
    var sourcedId = user.sourcedId();
    return sourcedId.length() <= 40 && isFree(sourcedId, id) ? sourcedId : id.toString();
  }

  private boolean isFree(String code, UUID id) {
    return planning.facts().list(Student.BY_CODE, code).stream().allMatch(it -> it.id().equals(id));
  }

  private UUID family(SourceUser user, Branch branch, @Nullable Student before)
      throws RefusedRowException {
    SourceUser guardian = null;
    for (var agent : user.agents()) {
      if (guardian == null) {
        guardian = guardians.get(agent);
      }
    }
    if (guardian == null && !user.agents().isEmpty()) {
      planning
          .findings()
          .note(
              user.place(), "none of the agents " + user.agents() + " is a guardian in users.csv");
    }
    if (guardian != null) {
      return record(guardian, "family-of-guardian-" + branch.id(), branch);
    }
    // Without guardians in the source, families are put together at the centre.
    return before != null && !before.familyId().equals(planning.idOf(ALONE, user.sourcedId()))
        ? before.familyId()
        : record(user, ALONE, branch);
  }

  private UUID record(SourceUser head, String kind, Branch branch) throws RefusedRowException {
    var id = planning.idOf(kind, head.sourcedId());
    var phone = head.phone();
    var before = planning.find(Family.TABLE, id);
    if (before != null
        && before.name().equals(head.fullName())
        && java.util.Objects.equals(before.phone(), phone)) {
      planning.unchangedOnce(ImportTable.FAMILIES, id);
      return id;
    }
    planning.change(
        ImportTable.FAMILIES,
        head.place(),
        Family.TABLE,
        id,
        branch.id(),
        List.of(
            new RecordFamily(
                id, new PersonDetails(head.fullName(), phone, null, null), head.sourcedId())));
    planning.counted(id);
    return id;
  }

  /// A student who left the source keeps the record, and gives up every place.
  private void leave(SourceUser user, @Nullable Student student) throws RefusedRowException {
    if (student == null) {
      return;
    }
    boolean changed = false;
    for (var enrolment : planning.facts().list(Enrolment.BY_STUDENT, student.id())) {
      var end = EnrolmentPlan.endOf(enrolment.state());
      if (end != null) {
        changed |= end(user.place(), enrolment, end);
      }
    }
    planning
        .findings()
        .count(ImportTable.STUDENTS, new ImportCount(0, changed ? 1 : 0, changed ? 0 : 1, 0));
  }

  private boolean end(Place place, Enrolment enrolment, EnrolmentState end)
      throws RefusedRowException {
    return planning.issue(
        place, enrolment.branchId(), new MoveEnrolment(enrolment.id(), end, GONE, null));
  }
}
