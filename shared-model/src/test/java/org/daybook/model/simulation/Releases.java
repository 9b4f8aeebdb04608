package org.daybook.model.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.centre.PushLogic;
import org.daybook.model.command.Command;
import org.daybook.model.command.CommandType;
import org.daybook.model.operation.Upcasters;

/// The server's release of today, and one of tomorrow: there each command has one version more, so
/// that everything that a desk of today sends must be upcast.
final class Releases {
  private Releases() {}

  static PushLogic current() {
    return new PushLogic(Commands::named, Upcasters.SHIPPED);
  }

  static PushLogic next(Ports ports) {
    var steps = new HashMap<Upcasters.Step, UnaryOperator<byte[]>>();
    for (var type : Commands.ALL) {
      steps.put(new Upcasters.Step(type.name(), type.version()), UnaryOperator.identity());
    }
    return new PushLogic(Releases::newer, ports.upcasters(new Upcasters(Map.copyOf(steps))));
  }

  private static Optional<CommandType<? extends Command>> newer(String name) {
    return Commands.named(name).map(Releases::newer);
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
