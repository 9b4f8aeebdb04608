package org.daybook.model.rollcall;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// The rules of registers. Submitting one and taking it back are facts: what the life cycle does
/// not list leaves the register as it is and is an exception. Locking and reopening are claims.
public final class RegisterRules {
  private RegisterRules() {}

  /// The same people submitted twice are submitted once; others than those submitted before are an
  /// exception, and the first accepted roster stands.
  public static Decision submit(SubmitRegister command, Context context, Facts facts) {
    var sessionId = command.sessionId();
    var objection = sessionObjection(sessionId, context, facts);
    if (objection == Reason.OTHER_BRANCH) {
      return exception(objection, sessionId, List.of());
    }
    var register =
        facts
            .find(Register.TABLE, Register.idOf(sessionId))
            .orElseGet(() -> Register.open(context, sessionId));
    if (!register.branchId().equals(context.branchId())) {
      return exception(Reason.OTHER_BRANCH, sessionId, List.of());
    }
    if (register.state() == RegisterState.SUBMITTED) {
      return new HashSet<>(register.roster()).equals(new HashSet<>(command.roster()))
          ? Decision.accepted()
          : exception(Reason.REGISTER_CLOSED, sessionId, List.of());
    }
    if (!register.state().mayBecome(RegisterState.SUBMITTED)) {
      return exception(unlisted(register), sessionId, List.of());
    }
    var row = register.submitted(command.roster(), context.actorId(), context.capturedAt());
    return objection == null
        ? Decision.accepted(row)
        : exception(objection, sessionId, List.of(row));
  }

  /// Only who submitted it takes it back.
  public static Decision takeBack(TakeBackRegister command, Context context, Facts facts) {
    var sessionId = command.sessionId();
    var found = facts.find(Register.TABLE, Register.idOf(sessionId));
    if (found.isEmpty()) {
      return exception(Reason.NOT_FOUND, sessionId, List.of());
    }
    var register = found.get();
    if (!register.branchId().equals(context.branchId())) {
      return exception(Reason.OTHER_BRANCH, sessionId, List.of());
    }
    if (!register.state().mayBecome(RegisterState.OPEN)) {
      return exception(unlisted(register), sessionId, List.of());
    }
    return context.actorId().equals(register.submittedBy())
        ? Decision.accepted(register.takenBack())
        : exception(Reason.NOT_PERMITTED, sessionId, List.of());
  }

  public static Decision lock(LockRegister command, Context context, Facts facts) {
    return move(command.sessionId(), RegisterState.LOCKED, null, context, facts);
  }

  public static Decision reopen(ReopenRegister command, Context context, Facts facts) {
    return move(command.sessionId(), RegisterState.REOPENED, command.reason(), context, facts);
  }

  private static Decision move(
      UUID sessionId, RegisterState to, @Nullable String why, Context context, Facts facts) {
    var subject = Subject.session(sessionId);
    var register = facts.find(Register.TABLE, Register.idOf(sessionId));
    if (register.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!register.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    return register.get().state().mayBecome(to)
        ? Decision.accepted(register.get().in(to, why))
        : Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
  }

  private static Reason unlisted(Register register) {
    return register.state() == RegisterState.LOCKED
        ? Reason.REGISTER_CLOSED
        : Reason.TRANSITION_NOT_ALLOWED;
  }

  private static @Nullable Reason sessionObjection(UUID sessionId, Context context, Facts facts) {
    var session = facts.find(Session.TABLE, sessionId);
    if (session.isEmpty()) {
      return Reason.NOT_FOUND;
    }
    if (!session.get().branchId().equals(context.branchId())) {
      return Reason.OTHER_BRANCH;
    }
    return switch (session.get().state()) {
      case CANCELLED -> Reason.SESSION_CANCELLED;
      case MISSED -> Reason.SESSION_MISSED;
      case SCHEDULED, CHECKING_IN, CONDUCTING, FINISHED -> null;
    };
  }

  private static Decision exception(Reason reason, UUID sessionId, List<Row> rows) {
    var subject = Subject.session(sessionId).withRows(null, Register.idOf(sessionId));
    return new Decision.AcceptedWithException(rows, reason, subject);
  }
}
