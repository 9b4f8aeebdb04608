package org.daybook.model.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A desk's clock: virtual time, and how wrong it is.
final class DeskClock extends Clock {
  private final Scheduler scheduler;
  private Duration wrongBy = Duration.ZERO;
  private Duration serverAhead = Duration.ZERO;

  DeskClock(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  /// From now on it is wrong by that much, however wrong it was: what is promised is promised of
  /// ten years, not of a clock that stands before 1970.
  void jumpTo(Duration by) {
    wrongBy = by;
  }

  /// What the desk takes for the server's time.
  Instant serverTime() {
    return instant().plus(serverAhead);
  }

  void learn(Instant serverTime) {
    serverAhead = Duration.between(instant(), serverTime);
  }

  @Override
  public Instant instant() {
    return scheduler.instant().plus(wrongBy);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(instant(), zone);
  }
}
