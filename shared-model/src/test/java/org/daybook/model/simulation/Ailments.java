package org.daybook.model.simulation;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.desk.sync.StuckCode;
import org.daybook.model.desk.sync.SyncState;

/// What has gone wrong for one desk, as nobody at the desk knows it.
final class Ailments {
  private final Scheduler scheduler;
  private final Ledger ledger;
  private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
  private final Set<StuckCode> named = EnumSet.noneOf(StuckCode.class);

  Ailments(Scheduler scheduler, Ledger ledger) {
    this.scheduler = scheduler;
    this.ledger = ledger;
  }

  /// The same has gone wrong for a copy of that desk.
  void areAlsoOf(Ailments other) {
    struck.putAll(other.struck);
  }

  /// It had its effect on this desk.
  void happened(Fault fault) {
    ledger.happened(fault);
    strikes(fault);
  }

  /// From now on it may have its effect on this desk.
  void strikes(Fault fault) {
    struck.put(fault, scheduler.millis());
  }

  /// What the desk names although nothing that went wrong makes it true.
  ///
  /// @param present whether it has got over the last restore of the server
  Set<StuckCode> untrue(SyncState shown, boolean present) {
    var untrue = new TreeSet<StuckCode>();
    for (StuckCause cause : shown.causes()) {
      var code = StuckCode.of(cause);
      named.add(code);
      // The canaries sing for [StallCheck] alone, which asks about them.
      if (code != StuckCode.CANARY_LATE && !isTrue(code, present)) {
        untrue.add(code);
      }
    }
    return untrue;
  }

  /// All that the desk ever named.
  Set<StuckCode> named() {
    return named;
  }

  Map<Fault, Long> all() {
    return struck;
  }

  private boolean isTrue(StuckCode code, boolean present) {
    return struck.keySet().stream()
        .anyMatch(it -> TrueCauses.of(it).contains(code) && isFelt(it, present));
  }

  private boolean isFelt(Fault fault, boolean present) {
    return (fault == Fault.SERVER_RESTORED && !present)
        || scheduler.millis() - struck.getOrDefault(fault, 0L) <= TrueCauses.millis(fault);
  }
}
