package org.daybook.installer.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.daybook.installer.proof.Desk.Mark;
import org.daybook.installer.proof.Fleet.Tally;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Desks, servers and their database are killed at points that nobody chose; the seed names the
/// run.
@ExtendWith(WorldExtension.class)
class RandomKillsIT {
  private static final int MARKS_PER_ROUND = 8;
  private static final int KILLS = 200;
  private static final int MOST_ROUNDS = 100;
  private static final long SEED = 20261121;

  @Test
  void tenKillsLoseAndDoubleNothing(World world) throws Exception {
    killAtRandom(world, 5, SEED);
  }

  /// Once each way, while desks save and send and nothing else is wrong.
  @Test
  void databaseThatDiesLosesAndDoublesNothing(World world) throws Exception {
    try (var fleet = Fleet.gather(world, 1, 1, 2, SEED)) {
      fleet.round(0, 0, 0, world.postmaster()::killAndStartAgain);
      fleet.round(1, 0, 0, world.postmaster()::restartAtOnce);

      fleet.settle();

      var tally = fleet.tally();
      assertEquals(new Tally(2 * fleet.desks().size() * Fleet.MARKS, 0, 0), tally);
    }
  }

  @Test
  @Tag("slow")
  void sixtyKillsLoseAndDoubleNothing(World world) throws Exception {
    killAtRandom(world, 30, SEED + 1);
  }

  /// Two hundred kills of desks and servers, and those of the database beside them, through a
  /// network that drops, delays, cuts and leaves connections half-open.
  @Test
  @Tag("slow")
  void twoHundredKillsLoseAndDoubleNothing(World world) throws Exception {
    long seed = SEED + 2;
    var random = new Random(seed);
    try (var fleet = Fleet.gather(world, 2, 4, MOST_ROUNDS, seed)) {
      fleet.proxy().weather(new Weather(5, 15, 5, 2));
      int desks = 0;
      int servers = 0;
      int databases = 0;
      for (int round = 0; desks + servers < KILLS; round++) {
        assertTrue(round < MOST_ROUNDS, "bounded");
        int nodes = random.nextInt(8) == 0 ? 2 : random.nextInt(3) == 0 ? 0 : 1;
        boolean databaseToo = random.nextInt(3) > 0;
        Runnable meanwhile = databaseToo ? theDatabaseDies(world, random) : () -> {};
        desks += fleet.round(round, nodes, 90, meanwhile);
        servers += nodes;
        databases += databaseToo ? 1 : 0;
      }

      fleet.settle();

      var tally = fleet.tally();
      System.out.printf(
          "kills %d desks %d servers %d databases %d"
              + " operations saved %d lost %d doubled %d digests equal%n",
          desks + servers + databases,
          desks,
          servers,
          databases,
          tally.saved(),
          tally.lost(),
          tally.doubled());
      System.out.println("connections " + fleet.proxy().fates());
      assertEquals(new Tally(tally.saved(), 0, 0), tally, "seed " + seed);
    }
  }

  private static Runnable theDatabaseDies(World world, Random random) {
    return random.nextBoolean()
        ? world.postmaster()::killAndStartAgain
        : world.postmaster()::restartAtOnce;
  }

  /// Two kills a round: a desk while it saves, and the server or the other desk while it syncs.
  private static void killAtRandom(World world, int rounds, long seed) throws Exception {
    var random = new Random(seed);
    var organisation = world.found("North");
    var office = organisation.office("North");
    var cohort = office.openCohort("Pottery", 0);
    var session = office.session(cohort);
    var students = office.enrolled(cohort, rounds * MARKS_PER_ROUND, "Student");
    office.deliver();
    var saved = new HashMap<UUID, Mark>();
    try (var server = world.ownServer();
        var a = organisation.desk("North", "a", server);
        var b = organisation.desk("North", "b", server)) {
      for (int round = 0; round < rounds; round++) {
        var killed = random.nextBoolean() ? a : b;
        var other = killed == a ? b : a;
        var from = round * MARKS_PER_ROUND;
        var marks = marks(students.subList(from, from + MARKS_PER_ROUND), random);
        boolean serverToo = random.nextBoolean();
        if (serverToo) {
          server.kill();
        }
        var burst = killed.begin(session, marks);
        burst.killAfter(1 + random.nextInt(MARKS_PER_ROUND));
        saved.putAll(burst.saved());
        if (serverToo) {
          server.startAgain();
        } else {
          other.kill();
          other.startAgain();
        }
        killed.startAgain();
        for (var desk : List.of(a, b)) {
          desk.signIn(organisation.ownerName(), organisation.password());
        }
      }
      for (var desk : List.of(a, b)) {
        Patience.until("all is sent, seed " + seed, desk::unsettled, it -> it == 0);
      }
      OfflineRollCallIT.assertSame(organisation, a, b, server);
      assertKept(world, session, saved, seed);
      assertEquals(
          Set.of(),
          CapturedMarks.doubled(world, organisation),
          () -> "nothing twice, seed " + seed);
    }
  }

  private static void assertKept(World world, UUID session, Map<UUID, Mark> saved, long seed)
      throws Exception {
    for (var entry : saved.entrySet()) {
      assertEquals(
          List.of(entry.getValue().value() + " true"),
          OfflineRollCallIT.marksOf(world, session, entry.getKey()),
          () -> "saved once, seed " + seed);
    }
    assertEquals(
        List.of(),
        world.query(
            """
            select student_id from attendance_mark where session_id = ?::uuid
            group by student_id having count(*) > 1
            """,
            session.toString()),
        () -> "nothing is doubled, seed " + seed);
  }

  private static Map<UUID, Mark> marks(List<UUID> students, Random random) {
    var marks = new LinkedHashMap<UUID, Mark>();
    for (var student : students) {
      marks.put(student, random.nextBoolean() ? new Mark("PRESENT", 0) : new Mark("ABSENT", 0));
    }
    return marks;
  }
}
