package org.daybook.model.simulation;

import java.util.Optional;

/// Whether a desk waits after failed pushes as it should: from a quarter of a second on twice as
/// long after each, never longer than a quarter of a minute, and from the beginning again after a
/// success.
final class Pauses {
  private static final long SHORTEST_MILLIS = 250;
  private static final long LONGEST_MILLIS = 15_000;
  private static final long SLACK_MILLIS = 1_000;
  private static final int MOST_DOUBLINGS = 10;

  private int failures;
  private long failedAt = -1;
  private long askedMillis;
  private boolean renewing;

  /// @param lasting whether the same would be refused again
  void failed(long now, long retryAfterMillis, boolean lasting) {
    failures = lasting ? MOST_DOUBLINGS : Math.min(failures + 1, MOST_DOUBLINGS);
    failedAt = renewing ? -1 : now;
    askedMillis = Math.min(retryAfterMillis, LONGEST_MILLIS);
  }

  void succeeded() {
    failures = 0;
    failedAt = -1;
    renewing = false;
  }

  /// It asks for another epoch: what comes before the next success has pauses of its own.
  void renewing() {
    renewing = true;
    failedAt = -1;
  }

  /// The next push is not the retry of the last one, or its clock says something else by now.
  void forget() {
    failedAt = -1;
  }

  /// A push goes out: what is wrong with its moment.
  Optional<String> sent(long now) {
    if (failedAt < 0) {
      return Optional.empty();
    }
    long waited = now - failedAt;
    long most = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS << (failures - 1));
    failedAt = -1;
    if (waited < most / 2 || waited < askedMillis) {
      return Optional.of("tried again after " + waited + " ms, failed " + failures + " times");
    }
    return waited > Math.max(most, askedMillis) + SLACK_MILLIS
        ? Optional.of("waited " + waited + " ms, failed " + failures + " times")
        : Optional.empty();
  }
}
