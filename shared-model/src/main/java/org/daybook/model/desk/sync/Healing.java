package org.daybook.model.desk.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.daybook.model.desk.ScopedTable;

/// When a replica is compared with the server as a whole, and what of it must be repaired.
///
/// Every pull compares what it changed. The whole is compared a while after the start, because a
/// program that was off may have been tampered with by its disk, then once a day, and after
/// whatever changed much at once.
final class Healing {
  static final Duration AFTER_START = Duration.ofMinutes(1);
  static final Duration SELDOM = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(10);
  private static final Duration HOPELESS = Duration.ofHours(1);
  private static final int REPAIRS_AT_ONCE = 3;
  private static final int MOST_MISSES = 5;

  private final RandomGenerator random;
  private final Set<ScopedTable> differing = new LinkedHashSet<>();
  private boolean behind;
  private int repairs;
  private int misses;
  private Instant repairNotBefore = Instant.MIN;
  private Instant proofDue = Instant.MAX;
  private boolean started;

  Healing(RandomGenerator random) {
    this.random = random;
  }

  void differed(List<ScopedTable> tables) {
    differing.addAll(tables);
  }

  /// The replica is too far behind to be told what changed.
  void isBehind() {
    behind = true;
  }

  boolean behind() {
    return behind;
  }

  /// Only a whole load helps now, and that makes everything anew.
  void giveUp() {
    behind = false;
    differing.clear();
  }

  boolean repairIsDue(Instant now) {
    return (behind || !differing.isEmpty()) && !now.isBefore(repairNotBefore);
  }

  SyncAction repair(boolean deletionAccepted) {
    return new SyncAction.Repair(behind ? List.of() : List.copyOf(differing), deletionAccepted);
  }

  /// When there is something to do here.
  Instant due() {
    var repair = behind || !differing.isEmpty() ? repairNotBefore : Instant.MAX;
    return repair.isBefore(proofDue) ? repair : proofDue;
  }

  boolean proofIsDue(Instant now) {
    return !now.isBefore(proofDue);
  }

  /// The server answers: the whole may be compared when the beginning's hurry is over.
  void pulled(Instant at) {
    if (!started) {
      started = true;
      // Desks that start together in the morning do not ask together.
      proofDue = at.plus(about(AFTER_START));
    }
  }

  /// The server may hold what this replica could not take in: that is looked for with the first
  /// news, before anybody needs it.
  void grown(Instant at) {
    started = true;
    proofDue = at;
  }

  /// Everything has changed, or much: it is compared when the next pull has come.
  void changed(Instant at) {
    started = true;
    behind = false;
    differing.clear();
    repairNotBefore = Instant.MIN;
    proofDue = at;
  }

  void proven(Instant at, boolean comparable) {
    misses = comparable ? 0 : misses + 1;
    if (comparable) {
      proofDue = at.plus(about(SELDOM));
      repairs = differing.isEmpty() ? 0 : repairs;
    } else if (misses >= MOST_MISSES) {
      misses = 0;
      unproven(at);
    }
  }

  /// The server did not say: that is no reason to go on asking.
  void unproven(Instant at) {
    proofDue = at.plus(about(AGAIN));
  }

  void repaired(Instant at) {
    changed(at);
    repairs++;
    if (repairs >= REPAIRS_AT_ONCE) {
      repairNotBefore = at.plus(HOPELESS);
    }
  }

  /// It was not done; it is tried again after a while.
  void unrepaired(Instant at) {
    repairNotBefore = at.plus(AGAIN);
  }

  /// A person said something that may help: no pause holds.
  void now() {
    repairNotBefore = Instant.MIN;
  }

  /// What a clock that was set back since has noted lies too far ahead.
  void setBackWithTheClock(Instant now) {
    var latest = now.plus(SELDOM.multipliedBy(2));
    proofDue = proofDue.isAfter(latest) && !proofDue.equals(Instant.MAX) ? latest : proofDue;
    var soon = now.plus(HOPELESS);
    repairNotBefore = repairNotBefore.isAfter(soon) ? soon : repairNotBefore;
  }

  private Duration about(Duration mean) {
    long half = mean.toMillis() / 2;
    return Duration.ofMillis(half + random.nextLong(mean.toMillis()));
  }
}
