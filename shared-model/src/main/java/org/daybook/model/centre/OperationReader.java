package org.daybook.model.centre;

import java.time.Instant;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.operation.CommandReader;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;

/// Reads an operation as a device sent it. Never fails: what cannot be read is told as such, under
/// the identity that its place in the batch gives it.
final class OperationReader {
  private static final int LONGEST_NAME = 60;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final CommandReader commands;

  OperationReader(CommandReader commands) {
    this.commands = commands;
  }

  /// @param sequence the number that its place gives it
  Incoming read(SealedOperation sealed, long sequence, DeviceIdentity device, Instant serverTime) {
    var place =
        new Context(
            device.organisationId(),
            device.branchId(),
            device.id(),
            device.epoch(),
            sequence,
            device.id(),
            serverTime);
    Envelope envelope;
    try {
      envelope = Envelope.read(sealed.bytes());
    } catch (UnreadableException e) {
      return new Incoming.Undecidable("-", Reason.UNREADABLE, place);
    }
    var operation = envelope.operation();
    var name = shortened(operation.commandName());
    if (!isOf(operation, device, sequence) || !isStorable(operation.capturedAt())) {
      return new Incoming.Undecidable(name, Reason.UNREADABLE, place);
    }
    var context =
        new Context(
            device.organisationId(),
            device.branchId(),
            device.id(),
            device.epoch(),
            sequence,
            operation.actorId(),
            operation.capturedAt(),
            envelope.bornEpoch(),
            envelope.bornSequence());
    if (!operation.branchId().equals(device.branchId())) {
      return new Incoming.Undecidable(name, Reason.OTHER_BRANCH, context);
    }
    boolean lacksPerson = sealed.person() == null && operation.personHash() != null;
    return switch (commands.read(operation, sealed.person())) {
      case CommandReader.Read.Understood<?> _ when lacksPerson ->
          new Incoming.Undecidable(name, Reason.UNREADABLE, context);
      case CommandReader.Read.Understood<?> read -> decidable(read, operation, context);
      case CommandReader.Read.Unreadable(var _, var reason) ->
          new Incoming.Undecidable(name, reason, context);
    };
  }

  private static <C extends Command> Incoming decidable(
      CommandReader.Read.Understood<C> read, Operation operation, Context context) {
    return new Incoming.Decidable<>(
        read.type(), read.command(), context, operation.needs(), Authority.OF_THE_ACTOR);
  }

  private static boolean isOf(Operation operation, DeviceIdentity device, long sequence) {
    return operation.deviceId().equals(device.id())
        && operation.epoch() == device.epoch()
        && operation.sequence() == sequence;
  }

  private static boolean isStorable(Instant time) {
    return !time.isBefore(EARLIEST) && time.isBefore(LATEST);
  }

  /// A forged name must not be what makes the note about it unstorable.
  private static String shortened(String name) {
    var plain = name.replaceAll("[^a-zA-Z0-9._-]", "?");
    return plain.isEmpty() ? "-" : plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
  }
}
