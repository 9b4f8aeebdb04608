package org.daybook.model.people;

import java.util.List;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;

/// The rules of asking after students who stay away. That somebody called has happened: two desks
/// that call about the same student both did, and each call stands.
public final class CallRules {
  private CallRules() {}

  /// Writes a call down. The session is only named: whether it was missed is for its marks to say,
  /// which may be corrected later.
  public static Decision record(RecordCall command, Context context, Facts facts) {
    var subject = Subject.student(command.studentId()).withRows(command.callId(), null);
    var before = facts.find(StudentCall.TABLE, command.callId());
    if (before.isPresent()) {
      return before.get().studentId().equals(command.studentId())
          ? Decision.accepted()
          : Decision.exception(Reason.ALREADY_EXISTS, subject);
    }
    var student = facts.find(Student.TABLE, command.studentId());
    if (student.isEmpty()) {
      return Decision.exception(Reason.NOT_FOUND, subject);
    }
    if (!student.get().branchId().equals(context.branchId())) {
      return Decision.exception(Reason.OTHER_BRANCH, subject);
    }
    return told(
        new StudentCall(
            command.callId(),
            context.organisationId(),
            context.branchId(),
            command.studentId(),
            command.sessionId(),
            command.person().note(),
            true,
            context.actorId(),
            context.capturedAt()),
        context,
        "record-call");
  }

  /// A call that was taken back already stays so.
  public static Decision takeBack(TakeBackCall command, Context context, Facts facts) {
    var found = facts.find(StudentCall.TABLE, command.callId());
    if (found.isEmpty()) {
      return Decision.exception(Reason.NOT_FOUND, Subject.NONE.withRows(command.callId(), null));
    }
    var call = found.get();
    if (!call.branchId().equals(context.branchId())) {
      return Decision.exception(
          Reason.OTHER_BRANCH, Subject.student(call.studentId()).withRows(call.id(), null));
    }
    return call.standing()
        ? told(call.takenBack(), context, "take-back-call")
        : Decision.accepted();
  }

  private static Decision told(StudentCall row, Context context, String command) {
    return Decision.accepted(
        StudentChanges.told(List.of(row), context, command, row.studentId(), row.id(), List.of()));
  }
}
