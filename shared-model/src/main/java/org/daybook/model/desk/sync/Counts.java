package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What waits, as counted last. One direction counts at a time, so that an older count never
/// replaces a newer one.
final class Counts {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private int toSend;
  private int attention;
  private final Trouble parked = new Trouble();
  private boolean old = true;
  private @Nullable Direction counting;
  private Instant notBefore = Instant.MIN;

  int toSend() {
    return toSend;
  }

  int attention() {
    return attention;
  }

  /// The cause, when the server keeps operations that nobody can decide.
  Optional<StuckCause> parked() {
    return parked.cause();
  }

  void outdated() {
    old = true;
  }

  /// Whether somebody must count who does not yet.
  boolean areOld() {
    return old && counting == null;
  }

  /// When to count; never far away, even when the clock is set back.
  Instant due(Instant now) {
    return notBefore.isAfter(now.plus(PAUSE)) ? now : notBefore;
  }

  boolean areFresh() {
    return !old && counting == null;
  }

  boolean countedBy(Direction direction) {
    return counting == direction;
  }

  SyncAction count(Direction direction) {
    old = false;
    counting = direction;
    return new SyncAction.Count();
  }

  void are(SyncEvent.Counted counted) {
    if (counting == null) {
      throw new IllegalStateException("nobody counts");
    }
    counting = null;
    toSend = counted.toSend();
    attention = counted.attention();
    if (counted.parked() > 0) {
      parked.is(counted.at(), since -> new StuckCause.OperationsParked(since, counted.parked()));
    } else {
      parked.isOver();
    }
  }

  void givenUp(Direction direction, Instant now) {
    if (counting == direction) {
      counting = null;
      old = true;
      notBefore = now.plus(PAUSE);
    }
  }
}
