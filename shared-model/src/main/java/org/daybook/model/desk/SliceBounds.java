package org.daybook.model.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How much of a rebase is done in one transaction, so that a save never waits for more than that.
/// A slice is over at whichever comes first; what cannot be taken apart is finished all the same:
/// the pending operations that hang together, such as those on one register.
///
/// @param steps rows laid beneath, answers noted and operations settled or decided again
/// @param longest how long a slice may take by the clock
/// @param clock tells it; a clock that is set back ends a slice
public record SliceBounds(int steps, Duration longest, InstantSource clock) {
  /// Everything in one transaction.
  public static final SliceBounds NONE =
      new SliceBounds(Integer.MAX_VALUE, Duration.ofDays(1), InstantSource.fixed(Instant.EPOCH));

  Slice begin() {
    return new Slice(this, clock.instant());
  }

  /// One transaction's share.
  static final class Slice {
    private final SliceBounds bounds;
    private final Instant begun;
    private int done;

    private Slice(SliceBounds bounds, Instant begun) {
      this.bounds = bounds;
      this.begun = begun;
    }

    void did(int steps) {
      done += steps;
    }

    /// How many more steps it may take.
    int left() {
      return bounds.steps - done;
    }

    boolean isOver() {
      var taken = Duration.between(begun, bounds.clock.instant());
      return left() <= 0 || taken.isNegative() || taken.compareTo(bounds.longest) >= 0;
    }
  }
}
