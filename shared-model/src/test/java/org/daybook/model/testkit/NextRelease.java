package org.daybook.model.testkit;

import java.util.Optional;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;

/// The release of tomorrow, in which each command has one version more: what a program of today
/// wrote must be upcast there.
public final class NextRelease {
  private NextRelease() {}

  /// The command of that name as the next release has it.
  public static Optional<CommandType<? extends Command>> named(String name) {
    return Commands.named(name).map(NextRelease::newer);
  }

  private static <C extends Command> CommandType<C> newer(CommandType<C> type) {
    return new CommandType<>(
        type.name(),
        type.version() + 1,
        type.type(),
        type.nature(),
        type.reach(),
        type.permission(),
        type.rule());
  }
}
