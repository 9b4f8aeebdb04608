package org.daybook.model.operation;

import org.daybook.model.command.Command;
import org.daybook.model.command.CommandCatalogue;
import org.daybook.model.command.CommandType;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// Reads the command of an operation, of whatever version it is, as the one that this program
/// knows. Desk and server read with it, so that what one understands the other does too.
public final class CommandReader {
  private final CommandCatalogue commands;
  private final Upcasters upcasters;

  public CommandReader(CommandCatalogue commands, Upcasters upcasters) {
    this.commands = commands;
    this.upcasters = upcasters;
  }

  /// What an operation's command turned out to be.
  public sealed interface Read {

    /// A command of this program's version.
    record Understood<C extends Command>(CommandType<C> type, C command) implements Read {}

    /// Nothing that this program can decide.
    ///
    /// @param name the command's name, in the program's own spelling where it knows it
    record Unreadable(String name, Reason reason) implements Read {}
  }

  /// Never fails: what cannot be read is told as such.
  ///
  /// @param person the side record, or null where it was erased
  public Read read(Operation operation, byte @Nullable [] person) {
    var type = commands.named(operation.commandName());
    return type.isEmpty()
        ? new Read.Unreadable(operation.commandName(), Reason.UNKNOWN_COMMAND)
        : read(operation, person, type.get());
  }

  private <C extends Command> Read read(
      Operation operation, byte @Nullable [] person, CommandType<C> type) {
    if (operation.commandVersion() > type.version()) {
      return new Read.Unreadable(type.name(), Reason.NEWER_COMMAND);
    }
    try {
      var command = Sealer.open(upcast(operation, type.version()), person, type.type());
      return new Read.Understood<>(type, command);
    } catch (UnreadableException e) {
      return new Read.Unreadable(type.name(), Reason.UNREADABLE);
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
}
