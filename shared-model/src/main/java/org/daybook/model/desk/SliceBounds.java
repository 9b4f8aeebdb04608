package org.daybook.model.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;

/// How much of a rebase is done in one transaction, so that a save never waits for more than that.
/// A slice is over at whichever comes first; what cannot be taken apart is finished all the same:
/// the pending operations that hang together, such as those on one register.
///
/// Each transaction writes every page it touched, whatever it did there: where nobody waits, longer
/// slices bring the same work to its end sooner.
///
/// @param steps rows laid beneath, answers noted and operations settled or decided again
/// @param shortest how long a slice goes on by the clock though somebody waits, so that who saves
///   without a pause does not put off the rebase for ever
/// @param longest how long it goes on when nobody waits
/// @param clock tells how long; a clock that is set back ends a slice
/// @param awaited whether somebody waits for the replica
public record SliceBounds(
    int steps, Duration shortest, Duration longest, InstantSource clock, BooleanSupplier awaited) {
  /// Everything in one transaction.
  public static final SliceBounds NONE = ofSteps(Integer.MAX_VALUE);

  /// So many steps, however long they take.
  public static SliceBounds ofSteps(int steps) {
    return new SliceBounds(
        steps,
        Duration.ofDays(1),
        Duration.ofDays(1),
        InstantSource.fixed(Instant.EPOCH),
        () -> false);
  }

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
      return left() <= 0
          || taken.isNegative()
          || taken.compareTo(bounds.longest) >= 0
          || (taken.compareTo(bounds.shortest) >= 0 && bounds.awaited.getAsBoolean());
    }
  }
}
