package org.daybook.model.centre;

import java.util.Optional;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;

/// Finds a kind of command by its wire name.
@FunctionalInterface
public interface CommandCatalogue {
  Optional<CommandType<? extends Command>> named(String name);
}
