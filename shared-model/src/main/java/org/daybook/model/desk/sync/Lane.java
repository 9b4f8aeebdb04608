package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When one direction tries next: at once when there is reason to, after a failure with growing
/// pauses, and now and then without reason.
final class Lane {
  static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
  private static final int MOST_DOUBLINGS = 10;

  private final RandomGenerator random;
  private boolean wanted;
  private int failures;
  private Instant notBefore = Instant.MIN;
  private Instant lastTry = Instant.MIN;

  Lane(RandomGenerator random) {
    this.random = random;
  }

  void want() {
    wanted = true;
  }

  /// A person asks for it: no pause holds.
  void wantNow() {
    wanted = true;
    notBefore = Instant.MIN;
  }

  void began() {
    wanted = false;
  }

  void succeeded(Instant now) {
    failures = 0;
    notBefore = Instant.MIN;
    lastTry = now;
  }

  /// @param atLeast what the server asked for, else zero
  void failed(Instant now, Duration atLeast) {
    wanted = true;
    lastTry = now;
    notBefore = now.plus(pause(atLeast));
    failures = Math.min(failures + 1, MOST_DOUBLINGS);
  }

  /// The same again would be refused again. It is tried all the same, seldom, because what is wrong
  /// may be set right where this desk does not see it.
  void refused(Instant now) {
    failures = MOST_DOUBLINGS;
    failed(now, Duration.ZERO);
  }

  /// When a failure's pause ends.
  Instant notBefore() {
    return notBefore;
  }

  /// The next attempt, at the latest `idle` after the last one.
  Instant next(Instant now, Duration idle) {
    setBackWithTheClock(now);
    var due = wanted || lastTry.equals(Instant.MIN) ? now : lastTry.plus(idle);
    return due.isBefore(notBefore) ? notBefore : due;
  }

  /// What a clock that was set back since has noted lies too far ahead, and would for as long as
  /// the clock went wrong: it is counted from now on, once.
  private void setBackWithTheClock(Instant now) {
    var latest = now.plus(LONGEST_PAUSE);
    lastTry = lastTry.isAfter(now) ? now : lastTry;
    notBefore = notBefore.isAfter(latest) ? latest : notBefore;
  }

  private Duration pause(Duration atLeast) {
    var doubled = SHORTEST_PAUSE.multipliedBy(1L << failures);
    var ceiling = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    // Between half and all of it, so that desks which lost the server together do not return
    // together.
    long millis = ceiling.toMillis() / 2 + random.nextLong(ceiling.toMillis() / 2 + 1);
    var pause = Duration.ofMillis(millis);
    var asked = atLeast.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : atLeast;
    return pause.compareTo(asked) < 0 ? asked : pause;
  }
}
