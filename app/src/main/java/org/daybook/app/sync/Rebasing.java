package org.daybook.app.sync;

import java.time.Duration;
import java.time.InstantSource;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.desk.Rebase;
import org.daybook.model.desk.SliceBounds;

/// Goes on with a rebase, a slice per transaction, so that a save waits for one of them at most.
final class Rebasing {
  /// News must not wait for ever either when a change concerns a whole year's work.
  private static final int MOST_SLICES = 250;

  private static final int STEPS = 2_000;

  /// Who saves hardly notices it.
  private static final Duration SHORTEST = Duration.ofMillis(10);

  /// A commit takes the longer, the more pages a slice has touched, and cannot be cut short.
  private static final Duration LONGEST = Duration.ofMillis(60);

  private final Replica replica;
  private final Rebase rebase;

  Rebasing(Replica replica, Rebase rebase) {
    this.replica = replica;
    this.rebase = rebase;
  }

  /// As much as may be done in one transaction of this replica.
  static SliceBounds bounds(Replica replica, InstantSource clock) {
    return new SliceBounds(STEPS, SHORTEST, LONGEST, clock, replica::isAwaited);
  }

  /// Does one slice.
  void goOn() {
    replica.write(rebase::goOn);
  }

  /// Asked beside the replica thread: after most pulls there is nothing to clear.
  private void clearSettled() {
    if (replica.read(ReplicaReader::isMuchLeftOfSettled)) {
      replica.write(transaction -> {
        transaction.clearSettled();
        return true;
      });
    }
  }

  /// Does what is left to do, or much of it; returns whether that was all.
  boolean finish() {
    for (int slices = 0; slices < MOST_SLICES; slices++) {
      if (!replica.write(rebase::goOn)) {
        clearSettled();
        return true;
      }
    }
    return false;
  }
}
