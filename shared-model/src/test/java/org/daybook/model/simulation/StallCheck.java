package org.daybook.model.simulation;

import java.util.HashSet;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.centre.CanaryLogic;
import org.daybook.model.desk.sync.StuckCause;
import org.daybook.model.device.DeviceState;

/// A desk whose pulls bring nothing though they are answered must say so by itself, and no other
/// desk may. The server's canaries sing only for this: it takes longer than most scenarios.
final class StallCheck {
  private static final int MINUTES = 80;
  private static final long MINUTE_MILLIS = 60_000;

  private final World world;

  StallCheck(World world) {
    this.world = world;
  }

  /// All else is healed by now.
  void everyStalledDeskSaysSo() {
    if (world.desks().stream().noneMatch(desk -> desk.network().isStalled())) {
      return;
    }
    for (int minute = 0; minute < MINUTES; minute++) {
      sing();
      world.runFor(MINUTE_MILLIS);
    }
    for (var desk : world.desks()) {
      boolean stalled = desk.network().isStalled() && takesPulls(desk);
      if (stalled != saysSo(desk)) {
        world
            .ledger()
            .found(
                "desk "
                    + desk.number()
                    + (stalled ? " says nothing of news that" : " misses news though they")
                    + (stalled ? " do not arrive" : " arrive"));
      }
      desk.network().stall(false);
    }
  }

  /// A revoked desk gets no news, and knows it; one that has no replica yet loads it.
  private boolean takesPulls(DeskNode desk) {
    var device = world.database().state().device(desk.identity().deviceId());
    return device.state() == DeviceState.ACTIVE
        && desk.process() != null
        && !desk.replica().read().cursors().isEmpty();
  }

  private static boolean saysSo(DeskNode desk) {
    var process = desk.process();
    return process != null
        && process.session().state().causes().stream()
            .anyMatch(StuckCause.CanaryLate.class::isInstance);
  }

  private void sing() {
    var branches = new HashSet<UUID>();
    for (int branch = 0; branch < world.scenario().branches(); branch++) {
      branches.add(Population.branch(branch));
    }
    var scopes = new TreeSet<>(branches);
    scopes.add(Population.ORGANISATION);
    var transaction = world.database().begin(scopes);
    try {
      var now = world.scheduler().instant();
      CanaryLogic.sing(transaction, Population.ORGANISATION, branches, now);
    } catch (Database.ScopeHeldException e) {
      // Somebody writes; the next minute will do.
      transaction.rollBack();
      return;
    }
    var changed = transaction.commit();
    if (!changed.isEmpty()) {
      world.changed(changed, -1);
    }
  }
}
