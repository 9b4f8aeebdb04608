package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Plays scenarios and makes failing ones small.
public final class Simulator {
  private final Ports ports;

  public Simulator(Ports ports) {
    this.ports = ports;
  }

  /// Plays it twice: a run that cannot be repeated has failed, whatever else it showed.
  public RunReport play(Scenario scenario) {
    var first = once(scenario);
    var second = once(scenario);
    if (first.hash().equals(second.hash())) {
      return first;
    }
    var findings = new ArrayList<>(first.findings());
    findings.add("two runs differ: " + first.hash() + " and " + second.hash());
    return new RunReport(
        first.hash(), first.operations(), first.faults(), findings, first.lastLines());
  }

  /// Plays it once.
  public RunReport once(Scenario scenario) {
    var world = new World(scenario, ports);
    try {
      world.run();
      new Probes(world, ports).ask();
      new Oracle(world).check();
    } catch (RuntimeException e) {
      world.ledger().found("the run broke off: " + described(e));
    }
    var state = world.database().state();
    long operations =
        state.log().stream().filter(it -> it instanceof DatabaseState.LogLine.Taken).count();
    return new RunReport(
        world.trace().hash(),
        operations,
        Map.copyOf(world.ledger().faults()),
        world.ledger().findings(),
        world.trace().last());
  }

  /// The least scenario that still fails.
  public Scenario shrink(Scenario failing) {
    return new Shrinker(scenario -> !once(scenario).passed()).shrink(failing);
  }

  private static String described(RuntimeException e) {
    var trace = e.getStackTrace();
    var places = new ArrayList<String>();
    for (int i = 0; i < Math.min(6, trace.length); i++) {
      places.add(trace[i].toString());
    }
    return e + " at " + List.copyOf(places);
  }
}
