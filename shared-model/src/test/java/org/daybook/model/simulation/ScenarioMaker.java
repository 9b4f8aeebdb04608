package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Draws a scenario from a seed: who does something when, and what goes wrong meanwhile.
public final class ScenarioMaker {
  private static final int OPERATIONS_PER_FAULT = 6;
  private static final int MARKS_PER_STUDENT = 40;
  private static final int DESKS_PER_BRANCH = 5;
  private static final int MOST_FAULTS_PER_DESK = 40;
  private static final int MANY = 10_000;
  private static final int MOST_RESTORES = 2;

  private final int desks;
  private final int operations;

  /// @param operations gestures in all; some are of two or three operations
  public ScenarioMaker(int desks, int operations) {
    if (desks < 1 || operations < 1) {
      throw new IllegalArgumentException("at least one desk does at least one thing");
    }
    this.desks = desks;
    this.operations = operations;
  }

  /// Faults of a few kinds, which chance draws.
  public Scenario scenario(long seed) {
    return scenario(seed, Set.of());
  }

  /// Faults of all kinds.
  public Scenario everyFault(long seed) {
    return scenario(seed, EnumSet.allOf(Fault.class));
  }

  /// @param only the kinds of faults to choose from; none for those that chance draws
  Scenario scenario(long seed, Set<Fault> only) {
    var chance = new SplittableRandom(mixed(seed) + desks);
    int branches = Math.min(desks, Math.max(2, desks / DESKS_PER_BRANCH));
    int perBranch = operations / branches;
    int students = 6 + Math.min(60, perBranch / MARKS_PER_STUDENT);
    int sessions = 2 + perBranch / (students * 8);
    int nodes = 1 + chance.nextInt(2);
    var steps = new ArrayList<Step>();
    long pace = operations > MANY ? 100 + chance.nextInt(300) : 300 + chance.nextInt(3_000);
    long length = 20_000L + operations / desks * pace;
    for (int i = 0; i < operations; i++) {
      steps.add(Step.act(chance.nextLong(length), chance.nextInt(desks), chance.nextLong()));
    }
    faults(chance, only.isEmpty() ? drawn(chance) : EnumSet.copyOf(only), length, steps);
    steps.sort(Comparator.comparingLong(Step::atMillis));
    return new Scenario(seed, desks, branches, nodes, students, sessions, steps);
  }

  /// Neighbouring seeds must not draw from stretches of one sequence, as multiples of the gamma
  /// that a SplittableRandom adds for each number would.
  private static long mixed(long seed) {
    return new SplittableRandom(seed).nextLong();
  }

  /// Each scenario has faults of a few kinds only: all at once would hide what each can do.
  private static Set<Fault> drawn(SplittableRandom chance) {
    var drawn = EnumSet.noneOf(Fault.class);
    for (var fault : Fault.values()) {
      if (chance.nextInt(3) == 0) {
        drawn.add(fault);
      }
    }
    return drawn;
  }

  private void faults(SplittableRandom chance, Set<Fault> drawn, long length, List<Step> steps) {
    if (drawn.isEmpty()) {
      return;
    }
    var kinds = List.copyOf(drawn);
    int most = MOST_FAULTS_PER_DESK * desks;
    int count = Math.min(most, operations / OPERATIONS_PER_FAULT + chance.nextInt(4));
    int restores = 0;
    for (int i = 0; i < count; i++) {
      var kind = kinds.get(chance.nextInt(kinds.size()));
      boolean rare = kind == Fault.SERVER_RESTORED || kind == Fault.HUGE_OUTBOX;
      if (rare && (restores >= MOST_RESTORES || chance.nextInt(2) > 0)) {
        continue;
      }
      restores += rare ? 1 : 0;
      long at = chance.nextLong(length);
      steps.add(Step.inject(at, kind, chance.nextInt(desks), chance.nextLong()));
    }
  }
}
