package org.daybook.model.enrolment;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentChanges;
import org.daybook.model.people.StudentDetail;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// The rules of places in cohorts: claims, which the centre may refuse.
public final class EnrolmentRules {
  private static final String ENROL = "enrol-student";

  private EnrolmentRules() {}

  /// Claims a place. What a seat needs (see [SeatRules]) is asked when a seat is taken; an enquiry
  /// and a place on the waiting list take none. The same enrolment again keeps its state.
  public static Decision enrol(EnrolStudent command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId()).withRows(command.enrolmentId(), null);
    var student = facts.find(Student.TABLE, command.studentId());
    var cohort = facts.find(Cohort.TABLE, command.cohortId());
    if (student.isEmpty() || cohort.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!cohort.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var before = facts.find(Enrolment.TABLE, command.enrolmentId());
    if (before.isPresent()) {
      return again(command, before.get(), subject, context);
    }
    if (!command.entry().mayBegin()) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    if (!cohort.get().state().takesEnrolments()) {
      return Decision.rejected(
          Reason.COHORT_CLOSED, subject.withRows(command.enrolmentId(), cohort.get().id()));
    }
    var row = enrolmentOf(command, context);
    var duplicate = duplicate(row, facts);
    if (duplicate.isPresent()) {
      return Decision.rejected(
          Reason.ALREADY_ENROLLED, subject.withRows(row.id(), duplicate.get().id()));
    }
    var why = command.overCapacityReason();
    var objection = SeatRules.objection(row, student.get(), cohort.get(), why, context, facts);
    return objection == null
        ? told(row, context, ENROL, row.state().name())
        : Decision.rejected(objection, subject.withRows(row.id(), cohort.get().id()));
  }

  /// Moves an enrolment. To cancel or withdraw needs a reason, to transfer the successor; one that
  /// comes to hold a seat claims it like a new one, and its reason is what lets it in over
  /// capacity.
  public static Decision move(MoveEnrolment command, Context context, Facts facts) {
    var found = facts.find(Enrolment.TABLE, command.enrolmentId());
    if (found.isEmpty()) {
      return Decision.rejected(
          Reason.NOT_FOUND, Subject.NONE.withRows(command.enrolmentId(), null));
    }
    var before = found.get();
    var subject = Subject.student(before.studentId()).withRows(before.id(), null);
    if (!before.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (!before.state().mayBecome(command.to())) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    var objection = leaving(command, before, facts);
    if (objection == null && !before.state().holdsSeat() && command.to().holdsSeat()) {
      objection = seatObjection(command, before, context, facts);
    }
    if (objection != null) {
      return Decision.rejected(
          objection, subject.withRows(before.id(), against(objection, before, facts)));
    }
    var row = before.in(command.to(), command.reason(), command.successorId());
    return told(row, context, "move-enrolment", row.state().name());
  }

  private static @Nullable Reason leaving(MoveEnrolment command, Enrolment before, Facts facts) {
    return switch (command.to()) {
      case CANCELLED, WITHDRAWN -> command.reason() == null ? Reason.REASON_MISSING : null;
      case TRANSFERRED -> {
        var successorId = command.successorId();
        if (successorId == null || successorId.equals(before.id())) {
          yield Reason.INVALID_VALUE;
        }
        var successor = facts.find(Enrolment.TABLE, successorId);
        if (successor.isEmpty()) {
          yield Reason.NOT_FOUND;
        }
        yield successor.get().studentId().equals(before.studentId()) ? null : Reason.INVALID_VALUE;
      }
      default -> null;
    };
  }

  private static @Nullable Reason seatObjection(
      MoveEnrolment command, Enrolment before, Context context, Facts facts) {
    var student = facts.find(Student.TABLE, before.studentId());
    var cohort = facts.find(Cohort.TABLE, before.cohortId());
    if (student.isEmpty() || cohort.isEmpty()) {
      return Reason.NOT_FOUND;
    }
    if (!cohort.get().state().takesEnrolments()) {
      return Reason.COHORT_CLOSED;
    }
    if (duplicate(before, facts).isPresent()) {
      return Reason.ALREADY_ENROLLED;
    }
    var row = before.in(command.to(), command.reason(), null);
    return SeatRules.objection(row, student.get(), cohort.get(), command.reason(), context, facts);
  }

  /// What hinders a move: another place of the same person, else the group.
  private static UUID against(Reason objection, Enrolment before, Facts facts) {
    return objection == Reason.ALREADY_ENROLLED
        ? duplicate(before, facts).map(Enrolment::id).orElse(before.cohortId())
        : before.cohortId();
  }

  /// Seats of a cohort that nobody holds; empty when it takes any number.
  ///
  /// @param enrolments all of the cohort
  public static OptionalInt seatsLeft(Cohort cohort, Collection<Enrolment> enrolments) {
    return SeatRules.left(cohort, enrolments.stream());
  }

  private static Decision again(
      EnrolStudent command, Enrolment before, Subject subject, Context context) {
    if (!before.studentId().equals(command.studentId())
        || !before.cohortId().equals(command.cohortId())) {
      return Decision.rejected(Reason.ALREADY_EXISTS, subject.withRows(null, before.id()));
    }
    var row =
        new Enrolment(
            before.id(),
            before.organisationId(),
            before.branchId(),
            before.studentId(),
            before.cohortId(),
            before.state(),
            command.firstDay(),
            before.reason(),
            before.successorId(),
            command.sourcedId());
    if (row.equals(before)) {
      return Decision.accepted();
    }
    var changed =
        row.firstDay().equals(before.firstDay()) ? StudentDetail.SOURCE : StudentDetail.FIRST_DAY;
    return told(row, context, ENROL, changed.name());
  }

  private static Decision told(Enrolment row, Context context, String command, String detail) {
    return Decision.accepted(
        StudentChanges.told(
            List.of(row), context, command, row.studentId(), row.id(), List.of(detail)));
  }

  static Optional<Enrolment> duplicate(Enrolment row, Facts facts) {
    return SeatRules.samePersons(row.studentId(), facts)
        .filter(other -> !other.id().equals(row.id()))
        .filter(other -> other.cohortId().equals(row.cohortId()) && other.state().live())
        .findFirst();
  }

  private static Enrolment enrolmentOf(EnrolStudent command, Context context) {
    return new Enrolment(
        command.enrolmentId(),
        context.organisationId(),
        context.branchId(),
        command.studentId(),
        command.cohortId(),
        command.entry(),
        command.firstDay(),
        command.overCapacityReason(),
        null,
        command.sourcedId());
  }
}
