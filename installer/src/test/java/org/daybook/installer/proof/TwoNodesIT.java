package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.daybook.installer.proof.Fleet.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Two servers on one database behind a plain TCP proxy, and desks that know only the proxy.
/// Servers are killed at points that nobody chose; the seed names the run.
@ExtendWith(WorldExtension.class)
class TwoNodesIT {
  private static final long SEED = 20261122;
  private static final String NEWS = "event: news";

  @Test
  @Timeout(180)
  void nodesThatAreKilledShowNobodyAnError(World world) throws Exception {
    killNodes(world, 4, SEED);
  }

  @Test
  @Tag("slow")
  void nodesThatAreKilledManyTimesShowNobodyAnError(World world) throws Exception {
    killNodes(world, 60, SEED + 1);
  }

  @Test
  @Timeout(120)
  void newsOfOneNodeReachListenersOfTheOther(World world) throws Exception {
    var organisation = world.found("North");
    try (var one = world.ownServer();
        var other = world.ownServer()) {
      var listener = Stranger.enrol(one.url(), organisation.code("North"));
      var speaker = Stranger.enrol(other.url(), organisation.code("North"));
      try (var poke = listener.listen()) {
        // What is said to everybody who begins to listen.
        poke.until(NEWS::equals);
        var office = new Office(speaker, organisation.ownerId());
        office.openCohort("Pottery", 0);
        office.deliver();

        poke.until(NEWS::equals);
      }
    }
  }

  /// A node a round, and sometimes both.
  private static void killNodes(World world, int rounds, long seed) throws Exception {
    var chance = new Random(seed);
    try (var fleet = Fleet.gather(world, 2, 2, rounds, seed)) {
      fleet.proxy().weather(new Weather(3, 10, 3, 0));
      for (int round = 0; round < rounds; round++) {
        fleet.round(round, chance.nextInt(4) == 0 ? 2 : 1, 0);
      }

      fleet.settle();

      int all = fleet.desks().size() * rounds * Fleet.MARKS;
      assertEquals(new Tally(all, 0, 0), fleet.tally(), "seed " + seed);
    }
  }
}
