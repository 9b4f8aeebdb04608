package org.daybook.model.course;

import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;
import org.daybook.model.staff.StaffMember;

/// The rules of courses and cohorts. The same definition again changes nothing and gives no rows.
public final class CourseRules {
  private CourseRules() {}

  /// A new course is a draft; a changed one keeps its state.
  public static Decision defineCourse(DefineCourse command, Context context, Facts facts) {
    var before = facts.find(Course.TABLE, command.courseId());
    var row =
        new Course(
            command.courseId(),
            context.organisationId(),
            command.title(),
            command.code(),
            command.minAge(),
            command.maxAge(),
            before.map(Course::state).orElse(CourseState.DRAFT),
            command.sourcedId());
    return before.isPresent() && before.get().equals(row)
        ? Decision.accepted()
        : Decision.accepted(row);
  }

  public static Decision moveCourse(MoveCourse command, Context context, Facts facts) {
    var course = facts.find(Course.TABLE, command.courseId());
    if (course.isEmpty()) {
      return refused(Reason.NOT_FOUND, command.courseId());
    }
    return course.get().state().mayBecome(command.to())
        ? Decision.accepted(course.get().in(command.to()))
        : refused(Reason.TRANSITION_NOT_ALLOWED, command.courseId());
  }

  /// A new cohort is a draft; a changed one keeps its state, a finished one its plan.
  public static Decision defineCohort(DefineCohort command, Context context, Facts facts) {
    if (facts.find(Course.TABLE, command.courseId()).isEmpty()) {
      return refused(Reason.NOT_FOUND, command.courseId());
    }
    var trainer = command.trainerId();
    if (trainer != null && facts.find(StaffMember.TABLE, trainer).isEmpty()) {
      return refused(Reason.NOT_FOUND, trainer);
    }
    var before = facts.find(Cohort.TABLE, command.cohortId());
    var row =
        new Cohort(
            command.cohortId(),
            context.organisationId(),
            context.branchId(),
            command.courseId(),
            command.name(),
            command.capacity(),
            command.firstDay(),
            command.lastDay(),
            trainer,
            before.map(Cohort::state).orElse(CohortState.DRAFT),
            command.sourcedId());
    if (before.isEmpty()) {
      return Decision.accepted(row);
    }
    if (!before.get().branchId().equals(context.branchId())) {
      return refused(Reason.OTHER_BRANCH, command.cohortId());
    }
    if (before.get().equals(row)) {
      return Decision.accepted();
    }
    return row.state().ended()
        ? refused(Reason.COHORT_CLOSED, command.cohortId())
        : Decision.accepted(row);
  }

  public static Decision moveCohort(MoveCohort command, Context context, Facts facts) {
    var cohort = facts.find(Cohort.TABLE, command.cohortId());
    if (cohort.isEmpty()) {
      return refused(Reason.NOT_FOUND, command.cohortId());
    }
    if (!cohort.get().branchId().equals(context.branchId())) {
      return refused(Reason.OTHER_BRANCH, command.cohortId());
    }
    if (!cohort.get().state().mayBecome(command.to())) {
      return refused(Reason.TRANSITION_NOT_ALLOWED, command.cohortId());
    }
    return command.to() == CohortState.CANCELLED && command.reason() == null
        ? refused(Reason.REASON_MISSING, command.cohortId())
        : Decision.accepted(cohort.get().in(command.to()));
  }

  private static Decision refused(Reason reason, UUID rowId) {
    return Decision.rejected(reason, Subject.NONE.withRows(null, rowId));
  }
}
