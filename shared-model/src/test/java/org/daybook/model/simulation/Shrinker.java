package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Makes a failing scenario small: leaves out whole desks, kinds of fault and ever smaller
/// stretches of steps, for as long as it still fails (delta debugging).
public final class Shrinker {
  private static final int MOST_ATTEMPTS = 2_000;

  private final Predicate<Scenario> fails;
  private int attempts;

  public Shrinker(Predicate<Scenario> fails) {
    this.fails = fails;
  }

  public Scenario shrink(Scenario failing) {
    var smallest = failing;
    for (var fault : failing.faults()) {
      smallest = without(smallest, step -> step.fault().filter(fault::equals).isPresent());
    }
    for (int desk = 0; desk < failing.desks(); desk++) {
      int number = desk;
      smallest = without(smallest, step -> step.desk() == number);
    }
    smallest = fewerSteps(smallest);
    return withFewerNodes(smallest);
  }

  private Scenario without(Scenario scenario, Predicate<Step> some) {
    var kept = scenario.steps().stream().filter(some.negate()).toList();
    return kept.size() < scenario.steps().size() && stillFails(scenario.with(kept))
        ? scenario.with(kept)
        : scenario;
  }

  private Scenario fewerSteps(Scenario failing) {
    var steps = failing.steps();
    int size = Math.max(1, steps.size() / 2);
    while (true) {
      var before = steps;
      steps = pass(failing, steps, size);
      if (size == 1 && steps.size() == before.size()) {
        return failing.with(steps);
      }
      size = Math.max(1, Math.min(size, steps.size()) / 2);
      if (attempts >= MOST_ATTEMPTS) {
        return failing.with(steps);
      }
    }
  }

  /// Leaves out each stretch of that many steps that is not needed.
  private List<Step> pass(Scenario failing, List<Step> all, int size) {
    var steps = all;
    int at = 0;
    while (at < steps.size()) {
      var fewer = new ArrayList<>(steps.subList(0, at));
      fewer.addAll(steps.subList(Math.min(steps.size(), at + size), steps.size()));
      if (stillFails(failing.with(fewer))) {
        steps = fewer;
      } else {
        at += size;
      }
    }
    return steps;
  }

  private Scenario withFewerNodes(Scenario failing) {
    var one =
        new Scenario(
            failing.seed(),
            failing.desks(),
            failing.branches(),
            1,
            failing.students(),
            failing.sessions(),
            failing.steps());
    return failing.nodes() > 1 && stillFails(one) ? one : failing;
  }

  private boolean stillFails(Scenario scenario) {
    attempts++;
    return attempts <= MOST_ATTEMPTS && fails.test(scenario);
  }
}
