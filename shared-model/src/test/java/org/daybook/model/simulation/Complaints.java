package org.daybook.model.simulation;

import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.desk.sync.SyncEvent;
import org.daybook.model.desk.sync.SyncState;

/// Whether a desk says why it is stuck: nothing but what is true, and something when it is.
final class Complaints {
  static final long LOOK_MILLIS = 5_000;

  /// A request's time-out, the longest pause, and another time-out.
  private static final long UNEXPLAINED_MILLIS = 45_000;

  private final DeskNode desk;
  private final Scheduler scheduler;
  private long waitsSince;
  private long missesSince = Long.MAX_VALUE;

  Complaints(DeskNode desk) {
    this.desk = desk;
    this.scheduler = desk.surroundings().scheduler();
    this.waitsSince = scheduler.millis();
  }

  void told(SyncEvent event) {
    switch (event) {
      case SyncEvent.PushAnswered _, SyncEvent.Renewed _ -> waitsSince = scheduler.millis();
      case SyncEvent.DownLost _, SyncEvent.DownRefused _, SyncEvent.DownUnreadable _ ->
          missesSince = Math.min(missesSince, scheduler.millis());
      case SyncEvent.PullApplied _, SyncEvent.LoadEnded _, SyncEvent.LoadAdvanced _ ->
          missesSince = Long.MAX_VALUE;
      default -> {}
    }
  }

  /// The desk shows something else now.
  void shows(SyncState state) {
    var untrue = desk.network().ailments().untrue(state, desk.livesInThePresent());
    if (!untrue.isEmpty()) {
      found("names " + untrue + ", which is not what is wrong: " + desk.network().ailments().all());
    }
  }

  /// Time passes.
  void look(SyncState state) {
    long now = scheduler.millis();
    // What was explained until now is waited for anew: the next attempt is under way.
    boolean explained = desk.isSlow() || state.causes().stream().anyMatch(StuckCause::holdsUp);
    if (explained || desk.replica().unanswered() == 0) {
      waitsSince = now;
    }
    if (explained) {
      missesSince = Long.MAX_VALUE;
    }
    if (now - waitsSince > UNEXPLAINED_MILLIS) {
      found("waits for answers for " + (now - waitsSince) / 1_000 + " s and does not say why");
    }
    if (missesSince < now && now - missesSince > UNEXPLAINED_MILLIS) {
      found("misses news for " + (now - missesSince) / 1_000 + " s and does not say why");
    }
  }

  private void found(String what) {
    desk.surroundings().ledger().found("desk " + desk.number() + " " + what);
  }
}
