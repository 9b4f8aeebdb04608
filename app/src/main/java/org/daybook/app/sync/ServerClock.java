package org.daybook.app.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The server's time as this desk believes it to be: its own clock and the difference last seen.
public final class ServerClock {
  private final Clock clock;
  private volatile Duration ahead = Duration.ZERO;

  public ServerClock(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant().plus(ahead);
  }

  /// How far the server's clock is ahead of this desk's.
  public Duration ahead() {
    return ahead;
  }

  void learn(Instant serverTime) {
    ahead = Duration.between(clock.instant(), serverTime);
  }
}
