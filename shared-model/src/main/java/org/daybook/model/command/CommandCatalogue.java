package org.daybook.model.command;

import java.util.Optional;

/// Finds a kind of command by its wire name.
@FunctionalInterface
public interface CommandCatalogue {
  Optional<CommandType<? extends Command>> named(String name);
}
