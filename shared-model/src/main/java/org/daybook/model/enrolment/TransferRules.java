package org.daybook.model.enrolment;

import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentChanges;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// The rule of a move from one cohort to another. One operation and not a claim and a withdrawal:
/// whoever is refused the new place must not lose the old one, and where a student may have no
/// second enrolment the old one does not count.
public final class TransferRules {
  private TransferRules() {}

  /// The new place is in the state of the old one, which was paid for or was not. The same move
  /// again changes nothing.
  public static Decision transfer(TransferEnrolment command, Context context, Facts facts) {
    var found = facts.find(Enrolment.TABLE, command.enrolmentId());
    var cohort = facts.find(Cohort.TABLE, command.cohortId());
    if (found.isEmpty() || cohort.isEmpty()) {
      return Decision.rejected(
          Reason.NOT_FOUND, Subject.NONE.withRows(command.enrolmentId(), command.cohortId()));
    }
    var before = found.get();
    var subject = Subject.student(before.studentId()).withRows(command.successorId(), before.id());
    var done = facts.find(Enrolment.TABLE, command.successorId());
    if (done.isPresent()) {
      boolean same =
          command.successorId().equals(before.successorId())
              && done.get().cohortId().equals(command.cohortId());
      return same ? Decision.accepted() : Decision.rejected(Reason.ALREADY_EXISTS, subject);
    }
    var row = successor(command, before);
    var objection = objection(row, before, cohort.get(), context, facts);
    if (objection != null) {
      return Decision.rejected(objection, subject);
    }
    var left = before.in(leftAs(before.state()), command.reason(), row.id());
    return Decision.accepted(
        StudentChanges.told(
            List.of(left, row),
            context,
            "transfer-enrolment",
            row.studentId(),
            left.id(),
            List.of(left.state().name())));
  }

  private static @Nullable Reason objection(
      Enrolment row, Enrolment before, Cohort cohort, Context context, Facts facts) {
    if (!here(before.branchId(), context) || !here(cohort.branchId(), context)) {
      return Reason.OTHER_BRANCH;
    }
    if (!before.state().holdsSeat()) {
      return Reason.TRANSITION_NOT_ALLOWED;
    }
    if (EnrolmentRules.duplicate(row, facts).isPresent()) {
      return Reason.ALREADY_ENROLLED;
    }
    if (!cohort.state().takesEnrolments()) {
      return Reason.COHORT_CLOSED;
    }
    var student = facts.find(Student.TABLE, before.studentId());
    return student.isEmpty()
        ? Reason.NOT_FOUND
        : SeatRules.objection(row, before.id(), student.get(), cohort, context, facts);
  }

  private static boolean here(UUID branchId, Context context) {
    return branchId.equals(context.branchId());
  }

  /// Only what was confirmed can be called transferred; what was not is cancelled, and names its
  /// successor as well.
  private static EnrolmentState leftAs(EnrolmentState state) {
    return state.mayBecome(EnrolmentState.TRANSFERRED)
        ? EnrolmentState.TRANSFERRED
        : EnrolmentState.CANCELLED;
  }

  private static Enrolment successor(TransferEnrolment command, Enrolment before) {
    return new Enrolment(
        command.successorId(),
        before.organisationId(),
        before.branchId(),
        before.studentId(),
        command.cohortId(),
        before.state(),
        command.firstDay(),
        command.overCapacityReason(),
        null,
        null);
  }
}
