package org.daybook.server.importer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daybook.model.command.Command;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.organisation.Branch;
import org.jspecify.annotations.Nullable;

/// Enrollments: of students, places in cohorts, taken as paid; of teachers, who teaches a cohort.
final class EnrolmentPlan {
  private static final String KIND = "enrollment";

  private final Planning planning;
  private final CohortPlan cohorts;
  private final StudentPlan students;
  private final StaffPlan staff;
  private final Map<String, SourceRow> trainers = new HashMap<>();

  EnrolmentPlan(Planning planning, CohortPlan cohorts, StudentPlan students, StaffPlan staff) {
    this.planning = planning;
    this.cohorts = cohorts;
    this.students = students;
    this.staff = staff;
  }

  void plan(List<SourceRow> rows) {
    rows.forEach(this::chooseTrainer);
    planning.findings().eachRow(ImportTable.ENROLMENTS, rows, this::row);
  }

  /// The state in which a place ends that is given up, or null where it has ended.
  static @Nullable EnrolmentState endOf(EnrolmentState state) {
    return switch (state) {
      case ENQUIRY, WAITLISTED, PENDING_PAYMENT -> EnrolmentState.CANCELLED;
      case ENROLLED, ACTIVE -> EnrolmentState.WITHDRAWN;
      case COMPLETED, CANCELLED, WITHDRAWN, TRANSFERRED, EXPIRED -> null;
    };
  }

  /// A cohort has one usual trainer: the primary teacher, else the first.
  private void chooseTrainer(SourceRow row) {
    var classId = row.text("classSourcedId");
    if (classId != null && isTeacher(row)) {
      trainers.merge(
          classId,
          row,
          (first, next) -> !first.isTrue("primary") && next.isTrue("primary") ? next : first);
    }
  }

  private static boolean isTeacher(SourceRow row) {
    var status = row.text("status");
    return "teacher".equalsIgnoreCase(row.text("role"))
        && (status == null || status.equalsIgnoreCase("active"));
  }

  private void row(SourceRow row) throws RefusedRowException {
    var sourcedId = planning.uniqueId(row);
    var classId = row.required(255, "classSourcedId");
    var userId = row.required(255, "userSourcedId");
    var role = row.required(60, "role").toLowerCase(Locale.ROOT);
    var cohort = cohorts.cohort(classId);
    if (cohort == null) {
      throw new RefusedRowException("class '" + classId + "' is not in classes.csv and not known");
    }
    switch (role) {
      case "student" -> place(row, sourcedId, cohort, userId);
      case "teacher" -> trainer(row, classId, cohort, userId);
      default ->
          planning
              .findings()
              .note(row.place(), "an enrollment as " + role + " has no meaning here");
    }
  }

  private void trainer(SourceRow row, String classId, Cohort cohort, String userId)
      throws RefusedRowException {
    var member = staff.member(userId);
    if (member == null) {
      throw new RefusedRowException("user '" + userId + "' is not a known staff member");
    }
    if (!row.equals(trainers.get(classId)) || member.id().equals(cohort.trainerId())) {
      return;
    }
    planning.issue(
        row.place(),
        cohort.branchId(),
        new DefineCohort(
            cohort.id(),
            cohort.courseId(),
            cohort.name(),
            cohort.capacity(),
            cohort.firstDay(),
            cohort.lastDay(),
            member.id(),
            cohort.sourcedId()));
  }

  private void place(SourceRow row, String sourcedId, Cohort cohort, String userId)
      throws RefusedRowException {
    var student = students.student(userId);
    if (student == null) {
      throw new RefusedRowException("user '" + userId + "' is not a known student");
    }
    if (!student.branchId().equals(cohort.branchId())) {
      throw new RefusedRowException(
          "the student belongs to another school than the class; a student belongs to one");
    }
    var id = planning.idOf(KIND, sourcedId);
    var before = planning.find(Enrolment.TABLE, id);
    var first = row.date("beginDate");
    var last = row.date("endDate");
    if (row.toBeDeleted()) {
      end(row, before);
      return;
    }
    if (before != null
        && !(before.cohortId().equals(cohort.id()) && before.studentId().equals(student.id()))) {
      throw new RefusedRowException("the enrollment named another student or class before");
    }
    var commands = new ArrayList<Command>();
    if (before == null) {
      commands.add(
          new EnrolStudent(
              id,
              student.id(),
              cohort.id(),
              EnrolmentState.PENDING_PAYMENT,
              first == null ? cohort.firstDay() : first,
              null,
              sourcedId));
    }
    var state = before == null ? EnrolmentState.PENDING_PAYMENT : before.state();
    addMoves(commands, id, state, cohort, isOver(last, cohort));
    planning.change(
        ImportTable.ENROLMENTS, row.place(), Enrolment.TABLE, id, cohort.branchId(), commands);
  }

  private boolean isOver(@Nullable LocalDate last, Cohort cohort) {
    var branch = planning.find(Branch.TABLE, cohort.branchId());
    return last != null && branch != null && last.isBefore(cohorts.today(branch));
  }

  /// What ended at the centre stays ended, whatever the source goes on to say.
  private static void addMoves(
      List<Command> commands, java.util.UUID id, EnrolmentState from, Cohort cohort, boolean over) {
    var state = from;
    if (state == EnrolmentState.PENDING_PAYMENT) {
      state = EnrolmentState.ENROLLED;
      commands.add(new MoveEnrolment(id, state, null, null));
    }
    if (state == EnrolmentState.ENROLLED && (over || cohort.state() == CohortState.RUNNING)) {
      state = EnrolmentState.ACTIVE;
      commands.add(new MoveEnrolment(id, state, null, null));
    }
    if (state == EnrolmentState.ACTIVE && over) {
      commands.add(new MoveEnrolment(id, EnrolmentState.COMPLETED, null, null));
    }
  }

  private void end(SourceRow row, @Nullable Enrolment before) throws RefusedRowException {
    if (before == null) {
      return;
    }
    var end = endOf(before.state());
    List<Command> commands =
        end == null
            ? List.of()
            : List.of(new MoveEnrolment(before.id(), end, StudentPlan.GONE, null));
    planning.change(
        ImportTable.ENROLMENTS,
        row.place(),
        Enrolment.TABLE,
        before.id(),
        before.branchId(),
        commands);
  }
}
