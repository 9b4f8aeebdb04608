package org.daybook.model.simulation;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.centre.PushLogic;
import org.daybook.model.operation.Upcasters;
import org.daybook.model.testkit.NextRelease;

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
    return new PushLogic(NextRelease::named, ports.upcasters(new Upcasters(Map.copyOf(steps))));
  }
}
