package org.daybook.model.people;

import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;
import org.jspecify.annotations.Nullable;

/// The rules of students who are one person. Two desks that merge the same two, either way round,
/// say the same thing: the first holds, and the second changes nothing.
public final class MergeRules {
  private MergeRules() {}

  /// Merges a student of the branch into another of it, or into whoever stands for that one.
  public static Decision merge(MergeStudents command, Context context, Facts facts) {
    var subject =
        Subject.student(command.intoStudentId())
            .withRows(command.studentId(), command.intoStudentId());
    var objection = objection(command, context, facts);
    if (objection != null) {
      return Decision.rejected(objection, subject);
    }
    var own = SamePerson.current(command.studentId(), facts);
    var into = SamePerson.current(command.intoStudentId(), facts);
    if (own.equals(into)) {
      return Decision.accepted();
    }
    return own.equals(command.studentId())
        ? told(row(command.studentId(), into, context), context, "merge-students")
        : Decision.rejected(Reason.ALREADY_EXISTS, subject.withRows(command.studentId(), own));
  }

  private static @Nullable Reason objection(MergeStudents command, Context context, Facts facts) {
    var student = facts.find(Student.TABLE, command.studentId());
    var into = facts.find(Student.TABLE, command.intoStudentId());
    if (student.isEmpty() || into.isEmpty()) {
      return Reason.NOT_FOUND;
    }
    boolean here =
        student.get().branchId().equals(context.branchId())
            && into.get().branchId().equals(context.branchId());
    return here ? null : Reason.OTHER_BRANCH;
  }

  private static StudentMerge row(UUID studentId, UUID into, Context context) {
    return new StudentMerge(
        StudentMerge.idOf(studentId),
        context.organisationId(),
        context.branchId(),
        studentId,
        into,
        true,
        context.actorId(),
        context.capturedAt());
  }

  /// Whoever is not merged, or not any more, stays as they are.
  public static Decision undo(UndoMerge command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId());
    var found = facts.find(StudentMerge.TABLE, StudentMerge.idOf(command.studentId()));
    if (found.isEmpty() || !found.get().merged()) {
      return Decision.accepted();
    }
    var it = found.get();
    if (!it.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var row =
        new StudentMerge(
            it.id(),
            it.organisationId(),
            it.branchId(),
            it.studentId(),
            it.intoStudentId(),
            false,
            context.actorId(),
            context.capturedAt());
    return told(row, context, "undo-merge");
  }

  private static Decision told(StudentMerge row, Context context, String command) {
    return Decision.accepted(
        StudentChanges.told(
            List.of(row), context, command, row.studentId(), row.intoStudentId(), List.of()));
  }
}
