package org.daybook.model.desk;

import java.util.List;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.row.Facts;

/// Decides journalled operations again: after a crash, and when what lies beneath them changed.
final class OperationDecider {
  private final DeskIdentity identity;

  OperationDecider(DeskIdentity identity) {
    this.identity = identity;
  }

  /// @throws IllegalStateException when the bytes are no operation: this desk wrote them itself
  static Envelope open(SealedOperation sealed) {
    try {
      return Envelope.read(sealed.bytes());
    } catch (UnreadableException e) {
      throw new IllegalStateException("the journal holds bytes that are no operation", e);
    }
  }

  /// What this program cannot decide is parked, as the centre would.
  Verdict decide(Envelope envelope, SealedOperation sealed, Facts facts, boolean neededRefused) {
    var operation = envelope.operation();
    var context = identity.contextOf(envelope);
    var type = Commands.named(operation.commandName());
    if (type.isEmpty()) {
      return Decider.parked(operation.commandName(), Reason.UNKNOWN_COMMAND, context);
    }
    if (operation.commandVersion() > type.get().version()) {
      return Decider.parked(operation.commandName(), Reason.NEWER_COMMAND, context);
    }
    try {
      return decide(type.get(), operation, context, sealed, facts, neededRefused);
    } catch (UnreadableException e) {
      return Decider.parked(operation.commandName(), Reason.UNREADABLE, context);
    } catch (RuntimeException e) {
      return Decider.parked(operation.commandName(), Reason.RULE_FAILED, context);
    }
  }

  private <C extends Command> Verdict decide(
      CommandType<C> type,
      Operation operation,
      Context context,
      SealedOperation sealed,
      Facts facts,
      boolean neededRefused)
      throws UnreadableException {
    var command = Sealer.open(operation, sealed.person(), type.type());
    return Decider.decide(type, command, context, facts, Authority.OF_THE_ACTOR, neededRefused);
  }

  /// Whether an operation that this one names was refused, or will be as far as the desk knows.
  static boolean neededRefused(List<Long> needs, DeskTransaction transaction) {
    return needs.stream()
        .map(transaction::entry)
        .anyMatch(entry -> entry.isPresent() && !entry.get().holds());
  }
}
