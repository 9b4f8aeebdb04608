package org.daybook.app.ui.firstrun;

import java.time.Duration;
import java.time.Instant;
import org.daybook.app.sync.LoadProgress;

/// How fast a first load is and how long it still takes, if it stays as fast.
///
/// @param secondsLeft -1 while nobody can tell
public record LoadPace(long rowsDone, long rowsInAll, long rowsPerSecond, long secondsLeft) {

  static LoadPace of(LoadProgress load, Instant now) {
    long done = load.rowsDone();
    long inAll = load.rowsInAll();
    long millis = Math.max(1, Duration.between(load.startedAt(), now).toMillis());
    long perSecond = done * 1000 / millis;
    long left = perSecond == 0 ? -1 : Math.ceilDiv(inAll - done, perSecond);
    return new LoadPace(done, inAll, perSecond, done >= inAll ? 0 : left);
  }

  /// From 0 to 1.
  public double share() {
    return rowsInAll == 0 ? 1 : (double) rowsDone / rowsInAll;
  }
}
