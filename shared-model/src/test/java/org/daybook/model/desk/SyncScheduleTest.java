package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SyncScheduleTest {
  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");
  private static final SyncAction PUSH = new SyncAction.Push();
  private static final SyncAction PULL = new SyncAction.Pull();
  private static final SyncAction LOAD = new SyncAction.Load();

  private final SyncSchedule schedule = new SyncSchedule(new Random(5));

  @Test
  void sendsAtOnceWhatWasCaptured() {
    assertInstanceOf(SyncAction.WaitUntil.class, schedule.up(NOW, false));
    assertEquals(PUSH, schedule.up(NOW, true));
    schedule.pushed(NOW);
    assertEquals(PUSH, schedule.up(NOW, true));
  }

  @Test
  void pausesGrowBetweenHalfAndAllOfADoublingCeiling() {
    var ceiling = Duration.ofMillis(250);
    for (int failure = 0; failure < 12; failure++) {
      schedule.pushFailed(NOW, Duration.ZERO);
      var pause = Duration.between(NOW, until(schedule.up(NOW, true)));
      assertTrue(pause.compareTo(ceiling) <= 0, pause + " after " + failure + " failures");
      assertTrue(pause.compareTo(ceiling.dividedBy(2)) >= 0, pause + " after " + failure);
      var doubled = ceiling.multipliedBy(2);
      ceiling = doubled.compareTo(SyncSchedule.WATCHDOG) > 0 ? SyncSchedule.WATCHDOG : doubled;
    }
    schedule.pushed(NOW);
    schedule.pushFailed(NOW, Duration.ZERO);
    assertTrue(!until(schedule.up(NOW, true)).isAfter(NOW.plusMillis(250)));
  }

  @Test
  void attemptIsNeverFurtherAwayThanTheWatchdogWhateverTheServerOrTheClockSays() {
    for (int failure = 0; failure < 30; failure++) {
      schedule.pushFailed(NOW, Duration.ofHours(1));
    }
    assertFalse(until(schedule.up(NOW, true)).isAfter(NOW.plus(SyncSchedule.WATCHDOG)));
    assertEquals(PUSH, schedule.up(NOW.plus(SyncSchedule.WATCHDOG), true));
    schedule.pushFailed(NOW, Duration.ZERO);
    var setBack = NOW.minus(Duration.ofDays(3650));
    assertFalse(until(schedule.up(setBack, true)).isAfter(setBack.plus(SyncSchedule.WATCHDOG)));
  }

  @Test
  void waitsAsLongAsTheServerAsks() {
    schedule.pushFailed(NOW, Duration.ofSeconds(20));
    assertEquals(NOW.plusSeconds(20), until(schedule.up(NOW, true)));
  }

  @Test
  void pullsAtOnceWhenPoked() {
    assertEquals(PULL, schedule.down(NOW));
    schedule.pulled(NOW);
    schedule.listening(true);
    assertEquals(PULL, schedule.down(NOW), "what came before the line stood was told to nobody");
    schedule.pulled(NOW);
    assertEquals(NOW.plus(SyncSchedule.POLL_LISTENING), until(schedule.down(NOW)));
    schedule.poked();
    assertEquals(PULL, schedule.down(NOW));
  }

  @Test
  void pokeThatComesDuringAPullIsNotForgotten() {
    assertEquals(PULL, schedule.down(NOW));
    schedule.poked();
    schedule.pulled(NOW);
    assertEquals(PULL, schedule.down(NOW));
  }

  @Test
  void pollsOftenerWhileItHearsNothing() {
    schedule.down(NOW);
    schedule.pulled(NOW);
    assertEquals(NOW.plus(SyncSchedule.POLL_DEAF), until(schedule.down(NOW)));
  }

  @Test
  void downloadsGoOnWhateverBecomesOfUploads() {
    schedule.down(NOW);
    schedule.pulled(NOW);
    for (int failure = 0; failure < 10; failure++) {
      schedule.pushFailed(NOW, Duration.ofSeconds(30));
    }
    schedule.pushHalted();
    schedule.poked();
    assertEquals(PULL, schedule.down(NOW));
    assertEquals(Instant.MAX, until(schedule.up(NOW, true)));
  }

  @Test
  void uploadsGoOnWhateverBecomesOfDownloads() {
    schedule.loadNeeded();
    schedule.pullFailed(NOW, Duration.ofSeconds(30));
    schedule.pullHalted();
    assertEquals(PUSH, schedule.up(NOW, true));
    assertTrue(schedule.halted());
  }

  @Test
  void loadsFirstAndThenPulls() {
    schedule.loadNeeded();
    assertEquals(LOAD, schedule.down(NOW));
    schedule.pullFailed(NOW, Duration.ZERO);
    assertEquals(LOAD, schedule.down(NOW.plusSeconds(1)));
    schedule.loaded(NOW.plusSeconds(2));
    assertEquals(PULL, schedule.down(NOW.plusSeconds(2)));
  }

  @Test
  void nothingIsTriedOfflineAndEverythingAtOnceAfterwards() {
    schedule.pushFailed(NOW, Duration.ofSeconds(30));
    schedule.pullFailed(NOW, Duration.ofSeconds(30));
    schedule.offline(true);
    schedule.poked();
    assertEquals(Instant.MAX, until(schedule.up(NOW, true)));
    assertEquals(Instant.MAX, until(schedule.down(NOW)));
    schedule.offline(false);
    assertEquals(PUSH, schedule.up(NOW, true));
    assertEquals(PULL, schedule.down(NOW));
  }

  @Test
  void personEndsEveryPauseAndHalt() {
    schedule.pushFailed(NOW, Duration.ofSeconds(30));
    schedule.pushHalted();
    schedule.pullHalted();
    schedule.tryNow();
    assertFalse(schedule.halted());
    assertEquals(PUSH, schedule.up(NOW, true));
    assertEquals(PULL, schedule.down(NOW));
  }

  private static Instant until(SyncAction action) {
    return assertInstanceOf(SyncAction.WaitUntil.class, action).moment();
  }
}
