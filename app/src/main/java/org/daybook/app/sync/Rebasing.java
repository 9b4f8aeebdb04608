package org.daybook.app.sync;

import org.daybook.app.replica.Replica;
import org.daybook.model.desk.Rebase;

/// Goes on with a rebase, a slice per transaction, so that a save waits for one of them at most.
final class Rebasing {
  /// News must not wait for ever either when a change concerns a whole year's work.
  private static final int MOST_SLICES = 250;

  private final Replica replica;
  private final Rebase rebase;

  Rebasing(Replica replica, Rebase rebase) {
    this.replica = replica;
    this.rebase = rebase;
  }

  /// Does one slice.
  void goOn() {
    replica.write(rebase::goOn);
  }

  /// Does what is left to do, or much of it; returns whether that was all.
  boolean finish() {
    for (int slices = 0; slices < MOST_SLICES; slices++) {
      if (!replica.write(rebase::goOn)) {
        return true;
      }
    }
    return false;
  }
}
