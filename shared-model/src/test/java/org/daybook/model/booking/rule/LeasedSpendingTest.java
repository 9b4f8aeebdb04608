package org.daybook.model.booking.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Random partition schedules: two desks, the centre's own bookings for students, and a network
/// that is there or not. What was leased is never overdrawn, and what a desk promised out of its
/// lease holds.
class LeasedSpendingTest {
  private static final int FAST = 3_000;
  private static final int MANY = 100_000;

  @Test
  void whatIsLeasedIsNeverOverdrawn() {
    run(FAST);
  }

  @Test
  @Tag("slow")
  void whatIsLeasedIsNeverOverdrawnInManySchedules() {
    run(MANY);
  }

  private static void run(int schedules) {
    var base = PartitionedCentre.base();
    var all = new PartitionedCentre.Tally();
    for (long seed = 1; seed <= schedules; seed++) {
      var schedule = new PartitionedCentre(base, seed, all);
      try {
        schedule.run();
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("schedule " + seed + ": " + e.getMessage(), e);
      }
    }
    assertEquals(0, all.brokenPromises, "promises out of a lease that the centre did not keep");
    assertTrue(all.covered > schedules, () -> "too little was promised out of leases: " + all);
    assertTrue(all.owed > 0 && all.refused > 0, () -> "nothing was spent twice: " + all);
    assertTrue(all.lost > 0 && all.restored > 0 && all.returned > 0, all::toString);
  }
}
