package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.model.canary.Canaries;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.RowRef;
import org.daybook.model.device.DeviceState;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Rows that a restore took from the server while a desk had them from it. In the end each is back
/// at the server, or some desk has kept it.
final class LostRows {
  /// What takes from a desk what only its replica holds.
  private static final Set<Fault> BAD_FOR_REPLICAS =
      EnumSet.of(Fault.REPLICA_LOST, Fault.POWER_CUT, Fault.DEVICE_RESTORED);

  private final World world;
  private final Map<RowRef, Lost> lost = new LinkedHashMap<>();

  private record Lost(Row row, List<DeskNode> holders) {}

  LostRows(World world) {
    this.world = world;
  }

  /// The server's database has just been put back.
  void note() {
    for (var desk : world.desks()) {
      for (var table : Tables.ALL) {
        if (!Canaries.areIn(table.name())) {
          note(desk, table);
        }
      }
    }
  }

  private <R extends Row> void note(DeskNode desk, Table<R> table) {
    var replica = desk.replica().read();
    var theirs = new ArrayList<Row>();
    replica.each(
        table,
        row -> {
          if (replica.serverImage(ref(row)).isEmpty()) {
            theirs.add(row);
          }
        });
    replica.serverImages(table).forEach(image -> image.row().ifPresent(theirs::add));
    for (var row : theirs) {
      if (isNotAtTheServer(row)) {
        lost.computeIfAbsent(ref(row), _ -> new Lost(row, new ArrayList<>())).holders().add(desk);
      }
    }
  }

  /// What is nowhere now, though a desk that is well had it.
  void check() {
    lost.forEach((ref, it) -> {
      if (isNotAtTheServer(it.row())
          && it.holders().stream().anyMatch(this::isWell)
          && world.desks().stream().noneMatch(desk -> keeps(desk, ref))) {
        world.ledger().found("the restored server lost " + ref + ", and no desk has kept it");
      }
    });
  }

  private boolean isNotAtTheServer(Row row) {
    return world.database().state().rows().raw(row.table(), row.id()) == null;
  }

  private static RowRef ref(Row row) {
    return new RowRef(row.table().name(), row.id());
  }

  private boolean isWell(DeskNode desk) {
    var state = world.database().state().device(desk.identity().deviceId()).state();
    return state == DeviceState.ACTIVE
        && Collections.disjoint(desk.network().ailments().all().keySet(), BAD_FOR_REPLICAS);
  }

  private static boolean keeps(DeskNode desk, RowRef ref) {
    return !desk.replica().read().kept().of(List.of(ref)).isEmpty();
  }
}
