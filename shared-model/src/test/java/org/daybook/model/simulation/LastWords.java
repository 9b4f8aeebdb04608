package org.daybook.model.simulation;

import java.util.EnumSet;
import java.util.Set;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.desk.sync.StuckCode;
import org.daybook.model.device.DeviceState;

/// What the desks of a world say that has come to rest: that nothing is wrong, but for what a
/// person has yet to look at.
final class LastWords {
  private static final int MOST_GESTURES = 40;
  private static final long TO_SAY_MILLIS = 60_000;

  private final World world;

  LastWords(World world) {
    this.world = world;
  }

  void everyDeskSaysHowItStands() {
    for (var desk : world.desks()) {
      showsThatTheJournalTakesGesturesAgain(desk);
      var process = desk.process();
      if (process != null) {
        process.tryNow();
      }
    }
    world.runFor(TO_SAY_MILLIS);
    world.desks().forEach(this::saysHowItStands);
  }

  /// Whether a disk has room again shows when the next gesture is saved.
  private static void showsThatTheJournalTakesGesturesAgain(DeskNode desk) {
    for (int salt = 0; salt < MOST_GESTURES; salt++) {
      if (shown(desk).contains(StuckCode.JOURNAL_UNWRITABLE)) {
        desk.act(salt);
      }
    }
  }

  private void saysHowItStands(DeskNode desk) {
    var expected = EnumSet.noneOf(StuckCode.class);
    var state = world.database().state();
    var device = desk.identity().deviceId();
    if (state.rows().all(AttentionItem.TABLE).stream()
        .anyMatch(it -> DeskNode.isParked(it, device))) {
      expected.add(StuckCode.OPERATIONS_PARKED);
    }
    var shown = shown(desk);
    if (state.device(device).state() != DeviceState.ACTIVE) {
      // It is told neither what came of its last operations nor rows that it has lost.
      expected.clear();
      shown.remove(StuckCode.OPERATIONS_PARKED);
      shown.remove(StuckCode.FIRST_LOAD_INCOMPLETE);
      expected.add(StuckCode.REVOKED);
    }
    if (desk.process() != null && !shown.equals(expected)) {
      world
          .ledger()
          .found("desk " + desk.number() + " says " + shown + " and should say " + expected);
    }
  }

  /// But for the canaries, about which [StallCheck] asks.
  private static Set<StuckCode> shown(DeskNode desk) {
    var shown = EnumSet.noneOf(StuckCode.class);
    var process = desk.process();
    if (process != null) {
      process.shown().causes().forEach(it -> shown.add(StuckCode.of(it)));
    }
    shown.remove(StuckCode.CANARY_LATE);
    return shown;
  }
}
