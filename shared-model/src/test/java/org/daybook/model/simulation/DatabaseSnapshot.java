package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.LoadManifest;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.simulation.DatabaseState.Life;

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
  public int countChanges(UUID scope, long afterVersion, int limit) {
    return state.feed(scope).after(afterVersion, limit + 1).size();
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    var byTable = new LinkedHashMap<String, List<RowChange>>();
    for (var line : state.feed(scope).after(afterVersion, Integer.MAX_VALUE)) {
      byTable
          .computeIfAbsent(line.ref().table(), _ -> new ArrayList<>())
          .add(new RowChange(line.ref().id(), line.left() ? null : Cbor.encode(row(line))));
    }
    return byTable.entrySet().stream()
        .map(entry -> new TableChanges(scope, entry.getKey(), entry.getValue()))
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

  LoadManifest manifest(List<UUID> scopes, java.time.Instant now) {
    var counts = new ArrayList<TableCount>();
    for (var table : Tables.ALL) {
      counts.add(new TableCount(table.name(), rows(table, scopes).size()));
    }
    return new LoadManifest(scopes.stream().map(this::cursorOf).toList(), counts, now);
  }

  List<LoadChunk> chunks(List<UUID> scopes) {
    var chunks = new ArrayList<LoadChunk>();
    for (var table : Tables.ALL) {
      for (var scope : scopes) {
        var rows = rows(table, List.of(scope)).stream().map(Cbor::encode).toList();
        for (int at = 0; at < rows.size(); at += Protocol.FIRST_LOAD_CHUNK_ROWS) {
          int end = Math.min(rows.size(), at + Protocol.FIRST_LOAD_CHUNK_ROWS);
          chunks.add(new LoadChunk(scope, table.name(), rows.subList(at, end)));
        }
      }
    }
    return chunks;
  }

  List<TableDigest> digests(List<UUID> scopes) {
    var digests = new ArrayList<TableDigest>();
    for (var table : Tables.ALL) {
      for (var scope : scopes.stream().sorted().toList()) {
        var digest = new RowDigest();
        rows(table, List.of(scope)).forEach(row -> digest.add(Cbor.encode(row)));
        if (digest.rows() > 0) {
          digests.add(new TableDigest(scope, table.name(), digest.rows(), digest.value()));
        }
      }
    }
    return digests;
  }

  private Row row(ScopeFeed.Line line) {
    var table =
        Tables.named(line.ref().table())
            .orElseThrow(() -> new IllegalStateException("no table " + line.ref().table()));
    return state
        .rows()
        .find(table, line.ref().id())
        .orElseThrow(() -> new IllegalStateException("no row " + line.ref()));
  }

  private <R extends Row> List<R> rows(Table<R> table, List<UUID> scopes) {
    return state.rows().all(table).stream().filter(row -> scopes.contains(row.scopeId())).toList();
  }
}
