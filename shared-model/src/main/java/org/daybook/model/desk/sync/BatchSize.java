package org.daybook.model.desk.sync;

import java.time.Duration;
import java.util.OptionalLong;
import org.daybook.model.desk.PushPlan;

/// How much goes at once. What is too much is halved, what passes is doubled; but neither a slow
/// line nor a limit on the way is asked for too much again and again.
///
/// A line shows by how long it took that twice as much would come too late. A limit shows nothing
/// until it refuses: each time it refuses what was doubled, twice as many answers are awaited
/// before the next doubling.
final class BatchSize {
  /// Twice of it, and something for the line's moods, is less than [SyncSession#TIME_OUT].
  static final Duration SLOW = SyncSession.TIME_OUT.dividedBy(3);

  private static final int MOST_PATIENCE = 64;

  private PushPlan plan = PushPlan.FULL;
  private int patience = 1;
  private int passed;
  private boolean doubled;

  PushPlan plan() {
    return plan;
  }

  /// Where to begin; empty to begin with what was never answered.
  void from(OptionalLong sequence) {
    plan = plan.from(sequence);
  }

  void anew() {
    plan = PushPlan.FULL;
    patience = 1;
    passed = 0;
    doubled = false;
  }

  /// Something on the way takes no request that large.
  void refused(int operations) {
    patience = doubled ? Math.min(MOST_PATIENCE, patience * 2) : patience;
    halve(operations);
  }

  /// It did not get through in time, or nothing did.
  void timedOut(int operations) {
    halve(operations);
  }

  /// It was answered.
  ///
  /// @param more whether something was left that might have gone with it
  void passed(Duration took, boolean more) {
    if (!more || took.compareTo(SLOW) > 0) {
      return;
    }
    if (plan.isFull()) {
      patience = 1;
      return;
    }
    passed++;
    if (passed >= patience) {
      plan = plan.doubled();
      passed = 0;
      doubled = true;
    }
  }

  private void halve(int operations) {
    plan = plan.halved(operations);
    passed = 0;
    doubled = false;
  }
}
