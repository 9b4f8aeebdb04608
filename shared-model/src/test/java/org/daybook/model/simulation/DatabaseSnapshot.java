package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.desk.RowRef;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.simulation.DatabaseState.Life;
import org.daybook.model.value.RowIds;

/// What a pull, a first load or a digest sees: the committed state of one moment.
final class DatabaseSnapshot implements CentreSnapshot {
  private final DatabaseState state;

  DatabaseSnapshot(DatabaseState state) {
    this.state = state;
  }

  @Override
  public Cursor cursorOf(UUID scope) {
    return state.cursorOf(scope);
  }

  @Override
  public boolean knows(Cursor cursor) {
    return state.feed(cursor.scope()).knows(cursor.version(), cursor.tag());
  }

  @Override
  public long floorOf(UUID scope) {
    return state.feed(scope).floor();
  }

  @Override
  public int countChanges(UUID scope, long afterVersion, int limit) {
    return state.feed(scope).after(afterVersion, limit + 1).size();
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    var byTable = new LinkedHashMap<String, List<RowChange>>();
    for (var line : state.feed(scope).after(afterVersion, Integer.MAX_VALUE)) {
      byTable
          .computeIfAbsent(line.ref().table(), _ -> new ArrayList<>())
          .add(new RowChange(line.ref().id(), line.left() ? null : Cbor.encode(row(line.ref()))));
    }
    return byTable.entrySet().stream()
        .map(entry -> new TableChanges(scope, entry.getKey(), entry.getValue()))
        .toList();
  }

  @Override
  public List<TableDigest> digests(UUID scope, long afterVersion) {
    return state.digests(scope, afterVersion);
  }

  @Override
  public List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    return state.rows().all(table).stream()
        .filter(row -> row.scopeId().equals(scope))
        .filter(row -> after.isEmpty() || RowIds.ORDER.compare(row.id(), after.get()) > 0)
        .filter(row -> RowIds.ORDER.compare(row.id(), through) <= 0)
        .sorted(Comparator.comparing(Row::id, RowIds.ORDER))
        .limit(limit)
        .map(CanonicalRow::of)
        .toList();
  }

  @Override
  public List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit) {
    var all = state.operations(new Life(deviceId, epoch));
    int from = all.size();
    while (from > 0 && all.get(from - 1).result().version() > afterVersion) {
      from--;
    }
    return all.subList(from, all.size()).stream().limit(limit).map(it -> it.result()).toList();
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return state.head(new Life(deviceId, epoch));
  }

  /// Every row of some scopes, in the order of a first load.
  SimulatedLoad load(List<UUID> scopes) {
    var parts = new ArrayList<SimulatedLoad.Part>();
    for (var scope : scopes) {
      var rows = rows(scope);
      for (var table : Tables.ALL) {
        var ofTable = rows.getOrDefault(table.name(), List.of());
        parts.add(new SimulatedLoad.Part(scope, table, ofTable));
      }
    }
    return new SimulatedLoad(parts);
  }

  /// One per scope and table that is not empty.
  List<TableDigest> digests(List<UUID> scopes) {
    var digests = new ArrayList<TableDigest>();
    for (var scope : scopes) {
      rows(scope)
          .forEach((table, rows) -> {
            var digest = new RowDigest();
            rows.forEach(row -> digest.add(Cbor.encode(row)));
            digests.add(new TableDigest(scope, table, digest.rows(), digest.value()));
          });
    }
    return digests;
  }

  private Row row(RowRef ref) {
    var table =
        Tables.named(ref.table())
            .orElseThrow(() -> new IllegalStateException("no table " + ref.table()));
    return state
        .rows()
        .find(table, ref.id())
        .orElseThrow(() -> new IllegalStateException("no row " + ref));
  }

  /// The rows of a scope by table, each table in its place among all.
  private Map<String, List<Row>> rows(UUID scope) {
    var byTable = new LinkedHashMap<String, List<Row>>();
    Tables.ALL.forEach(table -> byTable.put(table.name(), new ArrayList<>()));
    for (var ref : state.feed(scope).present()) {
      byTable.computeIfAbsent(ref.table(), _ -> new ArrayList<>()).add(row(ref));
    }
    byTable.values().removeIf(List::isEmpty);
    return byTable;
  }
}
