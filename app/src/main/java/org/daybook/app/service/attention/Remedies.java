package org.daybook.app.service.attention;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.CommandReader;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;

/// Finds what can be done about an item, and the command that does it. Whether a command would be
/// accepted is asked of its own rule.
final class Remedies {
  /// A person gives the real one when it is done.
  private static final String SOME_REASON = "-";

  private final DeskIdentity identity;
  private final Rehearsal rehearsal;
  private final CommandReader commands = new CommandReader(Commands::named, Upcasters.SHIPPED);

  Remedies(DeskIdentity identity, Rehearsal rehearsal) {
    this.identity = identity;
    this.rehearsal = rehearsal;
  }

  Set<Remedy> of(AttentionItem item, UUID staffId, ReplicaReader facts) {
    var all = EnumSet.noneOf(Remedy.class);
    if (item.state() != AttentionState.SETTLED) {
      for (var each : Remedy.values()) {
        command(item, each, SOME_REASON, facts)
            .filter(it -> rehearsal.verdict(it, staffId, facts).outcome().holds())
            .ifPresent(_ -> all.add(each));
      }
    }
    return all;
  }

  /// The command that does it; empty where there is nothing of the sort to do.
  ///
  /// @param words why, where a command needs that
  Optional<Command> command(AttentionItem item, Remedy remedy, String words, ReplicaReader facts) {
    return switch (remedy) {
      case MOVE_AFTER_ALL -> moveAfterAll(item, facts);
      case REINSTATE -> reinstate(item, words, facts);
      case SEND_AGAIN -> sendAgain(item, facts);
    };
  }

  private static Optional<Command> moveAfterAll(AttentionItem item, ReplicaReader facts) {
    return item.reason() == Reason.PLAN_CHANGED
        ? item.wanted()
            .flatMap(plan ->
                session(item, facts)
                    .filter(it -> !it.plan().equals(plan))
                    .map(it -> new RescheduleSession(it.id(), it.plan(), plan)))
        : Optional.empty();
  }

  private static Optional<Command> reinstate(
      AttentionItem item, String words, ReplicaReader facts) {
    boolean about =
        item.reason() == Reason.PLAN_CHANGED || item.reason() == Reason.SESSION_CANCELLED;
    return about
        ? session(item, facts)
            .filter(it -> it.state() == SessionState.CANCELLED)
            .map(it -> new ReinstateSession(it.id(), words))
        : Optional.empty();
  }

  private static Optional<Session> session(AttentionItem item, ReplicaReader facts) {
    return Optional.ofNullable(item.sessionId()).flatMap(id -> facts.find(Session.TABLE, id));
  }

  /// Only what was rejected is not done yet, and only the desk that did it knows all of it. What
  /// was refused because of an earlier plan would be refused again.
  private Optional<Command> sendAgain(AttentionItem item, ReplicaReader facts) {
    if (item.kind() != AttentionKind.REJECTION
        || item.reason() == Reason.PLAN_CHANGED
        || !item.deviceId().equals(identity.deviceId())) {
      return Optional.empty();
    }
    return facts.operations(item.operationSequence(), 1).stream()
        .findFirst()
        .flatMap(it -> understood(it, item));
  }

  private Optional<Command> understood(SealedOperation sealed, AttentionItem item) {
    try {
      var operation = Envelope.read(sealed.bytes()).operation();
      boolean same =
          operation.epoch() == item.operationEpoch()
              && operation.sequence() == item.operationSequence();
      return same
              && commands.read(operation, sealed.person())
                  instanceof CommandReader.Read.Understood<?>(var type, var command)
          ? Optional.of(command)
          : Optional.empty();
    } catch (UnreadableException e) {
      // A newer program may have written it; then only that program can do it again.
      return Optional.empty();
    }
  }
}
