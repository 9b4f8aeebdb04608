package org.daybook.model.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// When to talk. Uploads and downloads are planned apart, so that neither waits for the other.
/// Moments are handed in; whoever drives it makes sure that one thread at a time does.
public final class SyncSchedule {
  /// While the server's news are listened to, a pull without news is only a precaution.
  public static final Duration POLL_LISTENING = Duration.ofMinutes(5);

  public static final Duration POLL_DEAF = Duration.ofSeconds(20);

  /// While something is waiting to be sent, an attempt is never further away.
  public static final Duration WATCHDOG = Lane.LONGEST_PAUSE;

  private final Lane up;
  private final Lane down;
  private boolean loadNeeded;
  private boolean listening;
  private boolean offline;

  public SyncSchedule(RandomGenerator random) {
    this.up = new Lane(random);
    this.down = new Lane(random);
  }

  /// @param toSend whether the outbox holds something
  public SyncAction up(Instant now, boolean toSend) {
    if (offline || !toSend) {
      return new SyncAction.WaitUntil(offline ? Instant.MAX : now.plus(WATCHDOG));
    }
    up.want();
    var next = up.next(now, WATCHDOG);
    if (next.isAfter(now)) {
      return new SyncAction.WaitUntil(next);
    }
    up.began();
    return new SyncAction.Push();
  }

  public SyncAction down(Instant now) {
    if (offline) {
      return new SyncAction.WaitUntil(Instant.MAX);
    }
    var next = down.next(now, listening ? POLL_LISTENING : POLL_DEAF);
    if (next.isAfter(now)) {
      return new SyncAction.WaitUntil(next);
    }
    down.began();
    return loadNeeded ? new SyncAction.Load() : new SyncAction.Pull();
  }

  /// The server has news.
  public void poked() {
    down.want();
  }

  public void listening(boolean now) {
    listening = now;
    if (now) {
      // What happened before the line stood was told to nobody.
      down.want();
    }
  }

  public void pushed(Instant now) {
    up.succeeded(now);
    down.want();
  }

  /// @param atLeast the pause that the server asked for, else zero
  public void pushFailed(Instant now, Duration atLeast) {
    up.failed(now, atLeast);
  }

  /// Sending the same again does not help.
  public void pushHalted() {
    up.halt();
  }

  public void pulled(Instant now) {
    down.succeeded(now);
  }

  public void pullFailed(Instant now, Duration atLeast) {
    down.failed(now, atLeast);
  }

  public void pullHalted() {
    down.halt();
  }

  /// The replica must be filled before anything can be pulled.
  public void loadNeeded() {
    loadNeeded = true;
    down.want();
  }

  public void loaded(Instant now) {
    loadNeeded = false;
    down.succeeded(now);
    down.want();
  }

  public void offline(boolean now) {
    offline = now;
    if (!now) {
      tryNow();
    }
  }

  /// A person asks for it.
  public void tryNow() {
    up.wantNow();
    down.wantNow();
  }

  public boolean halted() {
    return up.halted() || down.halted();
  }
}
