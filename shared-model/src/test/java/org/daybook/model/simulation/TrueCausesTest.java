package org.daybook.model.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.daybook.model.desk.sync.StuckCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "Why is this desk stuck?" names the true cause of every fault of the catalogue.
class TrueCausesTest {
  private static final int SEEDS = 4;

  private final ScenarioMaker maker = new ScenarioMaker(3, 60);

  /// Alone, it is named, and nothing else is.
  @ParameterizedTest
  @EnumSource(Fault.class)
  void namesWhatThatFaultMakesTrue(Fault fault) {
    var named = EnumSet.noneOf(StuckCode.class);
    for (long seed = 1; seed <= SEEDS; seed++) {
      var world = new World(maker.scenario(seed, Set.of(fault)), Ports.HONEST);
      world.run();
      assertEquals(List.of(), world.ledger().findings(), "seed " + seed);
      world.desks().forEach(desk -> named.addAll(desk.network().ailments().named()));
    }
    var admissible = TrueCauses.of(fault);
    assertTrue(admissible.containsAll(named), () -> named + " for " + admissible);
    assertEquals(admissible.isEmpty(), named.isEmpty(), () -> named + " for " + admissible);
  }

  /// A new cause is either made true by a fault, or somebody says here why no fault does.
  @Test
  void everyCauseBelongsToAFaultOrIsBeyondThem() {
    var left = EnumSet.allOf(StuckCode.class);
    for (var fault : Fault.values()) {
      left.removeAll(TrueCauses.of(fault));
    }
    assertEquals(
        EnumSet.of(
            // A person does it.
            StuckCode.SWITCHED_OFF,
            // No simulated replica or program breaks, and no answer is of tomorrow.
            StuckCode.REPLICA_UNUSABLE,
            StuckCode.PROGRAM_FAULT,
            StuckCode.ANSWER_UNREADABLE,
            // A desk helps itself at once: these stay only when that is refused, too.
            StuckCode.CLOCK_WRONG,
            StuckCode.REWOUND,
            StuckCode.FORKED,
            StuckCode.GAP_UNFILLED),
        left);
  }
}
