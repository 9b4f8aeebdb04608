package org.daybook.model.centre;

import java.time.Instant;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;

/// Reads an operation as a device sent it. Never fails: what cannot be read is told as such, under
/// the identity that its place in the batch gives it.
final class OperationReader {
  private static final int LONGEST_NAME = 60;
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final CommandCatalogue commands;
  private final Upcasters upcasters;

  OperationReader(CommandCatalogue commands, Upcasters upcasters) {
    this.commands = commands;
    this.upcasters = upcasters;
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
    var type = commands.named(operation.commandName());
    if (type.isEmpty()) {
      return new Incoming.Undecidable(name, Reason.UNKNOWN_COMMAND, context);
    }
    return opened(operation, sealed, type.get(), context);
  }

  private <C extends Command> Incoming opened(
      Operation operation, SealedOperation sealed, CommandType<C> type, Context context) {
    if (operation.commandVersion() > type.version()) {
      return new Incoming.Undecidable(type.name(), Reason.NEWER_COMMAND, context);
    }
    try {
      if (sealed.person() == null && operation.personHash() != null) {
        throw new UnreadableException("the personal details are missing", null);
      }
      var current = upcast(operation, type.version());
      var command = Sealer.open(current, sealed.person(), type.type());
      return new Incoming.Decidable<>(
          type, command, context, operation.needs(), Authority.OF_THE_ACTOR);
    } catch (UnreadableException e) {
      return new Incoming.Undecidable(type.name(), Reason.UNREADABLE, context);
    }
  }

  private Operation upcast(Operation operation, int version) throws UnreadableException {
    if (operation.commandVersion() == version) {
      return operation;
    }
    var name = operation.commandName();
    var command = upcasters.upcast(name, operation.commandVersion(), version, operation.command());
    return new Operation(
        operation.deviceId(),
        operation.epoch(),
        operation.sequence(),
        operation.branchId(),
        operation.actorId(),
        operation.permissionVersion(),
        operation.capturedAt(),
        operation.intentId(),
        operation.needs(),
        name,
        version,
        command,
        operation.personHash());
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
