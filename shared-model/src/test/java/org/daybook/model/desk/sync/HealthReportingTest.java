package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthReportingTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration STEP = Duration.ofSeconds(30);

  private final HealthReporting reporting = new HealthReporting();
  private Instant now = START;

  @Test
  void anIdleDeskTellsOnceInAnHour() {
    assertEquals(9, toldWithin(Duration.ofHours(8), state(0)));
  }

  @Test
  void aBusyDeskThatIsWellTellsNoMoreThanAnIdleOne() {
    int told = 0;
    for (int i = 0; i < 480; i++) {
      told += step(state(i % 2 == 0 ? 3 : 0));
    }
    assertEquals(4, told);
  }

  @Test
  void tellsOfABacklogOnceItLastsAndWhenItIsGone() {
    assertEquals(1, step(state(0)));
    assertEquals(1, toldWithin(Duration.ofMinutes(20), state(5)));
    assertEquals(1, toldWithin(Duration.ofMinutes(20), state(0)));
  }

  @Test
  void tellsOfACauseAtMostOnceAMinute() {
    step(state(0));
    int told = 0;
    for (int i = 0; i < 20; i++) {
      told += step(i % 2 == 0 ? stuck() : state(0));
    }
    assertTrue(told >= 1 && told <= 10, "told " + told);
  }

  @Test
  void tellsNothingWithoutContactAndAnewWithIt() {
    step(state(0));
    assertEquals(0, toldWithin(Duration.ofHours(3), offline()));
    assertEquals(1, step(state(0)));
  }

  @Test
  void waitsLongAfterAFailure() {
    assertTrue(reporting.isDue(state(0), now));
    reporting.failed(now);
    assertFalse(reporting.isDue(state(0), now.plus(Duration.ofMinutes(9))));
    assertTrue(reporting.isDue(state(0), now.plus(Duration.ofMinutes(10))));
  }

  @Test
  void aClockThatIsSetBackSilencesNobody() {
    step(state(0));
    now = now.minus(Duration.ofDays(3_650));
    assertEquals(1, toldWithin(Duration.ofMinutes(61), state(0)));
  }

  private int toldWithin(Duration time, SyncState state) {
    int told = 0;
    var end = now.plus(time);
    while (!now.isAfter(end)) {
      told += step(state);
    }
    return told;
  }

  private int step(SyncState state) {
    boolean due = reporting.isDue(state, now);
    if (due) {
      reporting.told(state, now);
    }
    now = now.plus(STEP);
    return due ? 1 : 0;
  }

  private SyncState state(int toSend) {
    return state(toSend, Optional.empty(), List.of());
  }

  private SyncState stuck() {
    return state(0, Optional.empty(), List.of(new StuckCause.AnswerUnreadable(START)));
  }

  private SyncState offline() {
    return state(4, Optional.of(START), List.of());
  }

  private SyncState state(int toSend, Optional<Instant> offlineSince, List<StuckCause> causes) {
    return new SyncState(toSend, 0, Optional.of(START), offlineSince, false, true, true, causes);
  }
}
