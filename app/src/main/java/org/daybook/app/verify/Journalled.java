package org.daybook.app.verify;

import java.util.Optional;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.operation.CommandReader;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.operation.Upcasters;

/// Reads operations of a journal as the commands that they are.
final class Journalled {
  private final CommandReader commands = new CommandReader(Commands::named, Upcasters.SHIPPED);

  /// The command; empty where it is another one, or none that this program knows.
  <C extends Command> Optional<C> command(SealedOperation sealed, Class<C> type) {
    try {
      var operation = Envelope.read(sealed.bytes()).operation();
      return commands.read(operation, sealed.person())
                  instanceof CommandReader.Read.Understood<?>(_, var command)
              && type.isInstance(command)
          ? Optional.of(type.cast(command))
          : Optional.empty();
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  /// Under which epoch and number it lies there.
  static String place(SealedOperation sealed) {
    try {
      var operation = Envelope.read(sealed.bytes()).operation();
      return operation.epoch() + "/" + operation.sequence();
    } catch (UnreadableException e) {
      throw new IllegalStateException("an operation was read before", e);
    }
  }
}
