package org.daybook.model.decide;

import java.util.ArrayList;
import java.util.List;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Nature;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.operation.Outcome;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// Runs one command's rule inside its envelope. Facts are never refused: what would refuse a claim
/// (missing rights, a needed operation that was refused) makes a fact an exception.
public final class Decider {
  private Decider() {}

  /// Decides one command on the facts as they stand.
  ///
  /// @param neededRefused whether an operation that this one names was rejected or parked
  public static <C extends Command> Verdict decide(
      CommandType<C> type,
      C command,
      Context context,
      Facts facts,
      Authority authority,
      boolean neededRefused) {
    var objection = objection(type, context, facts, authority, neededRefused);
    if (objection != null && type.nature() == Nature.CLAIM) {
      return refused(type.name(), command, Outcome.REJECTED, objection, Subject.NONE, context);
    }
    return switch (type.rule().decide(command, context, facts)) {
      case Decision.Accepted(var rows) ->
          objection == null
              ? new Verdict(Outcome.ACCEPTED, null, rows)
              : exception(type.name(), command, rows, objection, Subject.NONE, context);
      case Decision.AcceptedWithException(var rows, var reason, var subject) ->
          exception(
              type.name(), command, rows, objection == null ? reason : objection, subject, context);
      case Decision.Rejected(var reason, var subject) -> {
        if (type.nature() == Nature.FACT) {
          throw new IllegalStateException(type.name() + " is a fact and was rejected: " + reason);
        }
        yield refused(type.name(), command, Outcome.REJECTED, reason, subject, context);
      }
    };
  }

  /// The verdict on an operation that cannot be read or decided.
  public static Verdict parked(String commandName, Reason reason, Context context) {
    return refused(commandName, null, Outcome.PARKED, reason, Subject.NONE, context);
  }

  private static @Nullable Reason objection(
      CommandType<?> type,
      Context context,
      Facts facts,
      Authority authority,
      boolean neededRefused) {
    if (authority == Authority.OF_THE_ACTOR) {
      var rights = Rights.of(context.actorId(), context.branchId(), facts);
      if (!rights.known()) {
        return Reason.UNKNOWN_ACTOR;
      }
      if (!rights.include(type.permission())) {
        return Reason.NOT_PERMITTED;
      }
    }
    return neededRefused ? Reason.NEEDED_OPERATION_REFUSED : null;
  }

  private static Verdict exception(
      String name, Command command, List<Row> rows, Reason reason, Subject subject, Context where) {
    var all = new ArrayList<>(rows);
    all.add(AttentionItem.open(AttentionKind.CONTRADICTION, reason, name, command, subject, where));
    return new Verdict(Outcome.ACCEPTED_WITH_EXCEPTION, reason, all);
  }

  private static Verdict refused(
      String name,
      @Nullable Command command,
      Outcome outcome,
      Reason reason,
      Subject subject,
      Context context) {
    var kind = outcome == Outcome.PARKED ? AttentionKind.UNREADABLE : AttentionKind.REJECTION;
    var item = AttentionItem.open(kind, reason, name, command, subject, context);
    return new Verdict(outcome, reason, List.of(item));
  }
}
