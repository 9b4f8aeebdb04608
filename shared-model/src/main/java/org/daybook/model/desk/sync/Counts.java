package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits, as counted last. One direction counts at a time, so that an older count never
/// replaces a newer one.
final class Counts {
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private int toSend;
  private int attention;
  private boolean old = true;
  private @Nullable Direction counting;
  private Instant notBefore = Instant.MIN;

  int toSend() {
    return toSend;
  }

  int attention() {
    return attention;
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

  void are(int newToSend, int newAttention) {
    if (counting == null) {
      throw new IllegalStateException("nobody counts");
    }
    counting = null;
    toSend = newToSend;
    attention = newAttention;
  }

  void givenUp(Direction direction, Instant now) {
    if (counting == direction) {
      counting = null;
      old = true;
      notBefore = now.plus(PAUSE);
    }
  }
}
