package org.daybook.model.desk;

import java.util.List;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.CommandReader;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.row.Facts;

/// Decides journalled operations again: after a crash, and when what lies beneath them changed. The
/// journal may be of an older program; its commands are read as the server reads them.
final class OperationDecider {
  private final DeskIdentity identity;
  private final CommandReader commands;

  OperationDecider(DeskIdentity identity) {
    this(identity, new CommandReader(Commands::named, Upcasters.SHIPPED));
  }

  OperationDecider(DeskIdentity identity, CommandReader commands) {
    this.identity = identity;
    this.commands = commands;
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
    return switch (commands.read(operation, sealed.person())) {
      case CommandReader.Read.Understood<?> read -> decide(read, context, facts, neededRefused);
      case CommandReader.Read.Unreadable(var name, var reason) ->
          Decider.parked(name, reason, context);
    };
  }

  private static <C extends Command> Verdict decide(
      CommandReader.Read.Understood<C> read, Context context, Facts facts, boolean neededRefused) {
    var type = read.type();
    try {
      var authority = Authority.OF_THE_ACTOR;
      return Decider.decide(type, read.command(), context, facts, authority, neededRefused);
    } catch (RuntimeException e) {
      return Decider.parked(type.name(), Reason.RULE_FAILED, context);
    }
  }

  /// Whether an operation that this one names was refused, or will be as far as the desk knows.
  static boolean neededRefused(List<Long> needs, DeskTransaction transaction) {
    return needs.stream()
        .map(transaction::entry)
        .anyMatch(entry -> entry.isPresent() && !entry.get().holds());
  }
}
