package org.daybook.model.desk.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.daybook.model.canary.Canaries;
import org.junit.jupiter.api.Test;

class CanaryWatchTest {
  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
  private static final Duration POLL = SyncSession.POLL_LISTENING;

  private final CanaryWatch watch = new CanaryWatch();
  private Instant server = START;

  @Test
  void aPullPathThatStallsIsNoticedWithinTheHour() {
    hearFor(Duration.ofHours(3), true);
    var last = sungNow();

    var stalled = server;
    while (watch.late().isEmpty()) {
      server = server.plus(POLL);
      watch.heard(server, server, Optional.of(last));
    }
    assertTrue(Duration.between(stalled, server).compareTo(Duration.ofHours(1)) <= 0);
    assertEquals(new StuckCause.CanaryLate(server, Optional.of(last)), watch.late().orElseThrow());

    watch.heard(server, server, Optional.of(server));
    assertTrue(watch.late().isEmpty());
  }

  @Test
  void nobodyIsAlarmedWhileItSings() {
    hearFor(Duration.ofHours(30), false);
  }

  @Test
  void anOldCanaryAfterANightIsNoAlarmWhileTheServerHasTimeToSing() {
    hearFor(Duration.ofHours(1), false);
    var lastNight = sungNow();
    server = server.plus(Duration.ofHours(14));
    for (int i = 0; i < 24; i++) {
      watch.heard(server, server, Optional.of(lastNight));
      assertFalse(watch.late().isPresent(), "after " + i + " minutes");
      server = server.plus(Duration.ofMinutes(1));
    }
    server = server.plus(Duration.ofMinutes(2));
    watch.heard(server, server, Optional.of(lastNight));
    assertTrue(watch.late().isPresent());
  }

  @Test
  void aServerThatWasPutBackHasTimeToSingAgain() {
    hearFor(Duration.ofHours(3), false);
    var ofTheBackup = Optional.of(START);
    for (int i = 0; i < 24; i++) {
      watch.heard(server, server, ofTheBackup);
      assertFalse(watch.late().isPresent(), "after " + i + " minutes");
      server = server.plus(Duration.ofMinutes(1));
    }
    server = server.plus(Duration.ofMinutes(2));
    watch.heard(server, server, ofTheBackup);
    assertTrue(watch.late().isPresent());
  }

  @Test
  void aCanaryThatNeverSangIsNoticedToo() {
    for (int i = 0; i <= 4; i++) {
      watch.heard(server, server, Optional.empty());
      server = server.plus(POLL);
    }
    assertTrue(watch.late().isPresent());
  }

  @Test
  void theDesksOwnClockDoesNotMatter() {
    hearFor(Duration.ofHours(1), false);
    watch.heard(server.plus(Duration.ofDays(3_650)), server, Optional.of(sungNow()));
    assertTrue(watch.late().isEmpty());
  }

  /// As long as canaries are written on their rhythm and come with the next poll.
  private void hearFor(Duration time, boolean quietly) {
    var end = server.plus(time);
    while (server.isBefore(end)) {
      watch.heard(server, server, Optional.of(sungNow()));
      assertTrue(quietly || watch.late().isEmpty());
      server = server.plus(POLL);
    }
  }

  private Instant sungNow() {
    long rhythms = Duration.between(START, server).dividedBy(Canaries.RHYTHM);
    return START.plus(Canaries.RHYTHM.multipliedBy(rhythms));
  }
}
