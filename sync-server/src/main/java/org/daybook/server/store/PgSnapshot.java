package org.daybook.server.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.centre.CentreSnapshot;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.HashChain;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// A pull's view of one PostgreSQL snapshot.
public final class PgSnapshot implements CentreSnapshot {
  private final StoreTransaction transaction;
  private final RowStore rows;
  private final OperationLog operations;
  private final Map<UUID, Standing> standings = new HashMap<>();

  public PgSnapshot(StoreTransaction transaction) {
    this.transaction = transaction;
    this.rows = new RowStore(transaction);
    this.operations = new OperationLog(transaction);
  }

  @Override
  public Cursor cursorOf(UUID scope) {
    return standingOf(scope).cursor();
  }

  @Override
  public boolean knows(Cursor cursor) {
    if (cursor.version() == 0) {
      return cursor.tag() == 0;
    }
    var now = standingOf(cursor.scope()).cursor();
    if (cursor.version() == now.version()) {
      return cursor.tag() == now.tag();
    }
    return transaction
        .queryOne(
            "select tag from scope_tag where scope_id = ? and version = ?",
            line -> line.getLong(1),
            cursor.scope(),
            cursor.version())
        .filter(tag -> tag == cursor.tag())
        .isPresent();
  }

  @Override
  public long floorOf(UUID scope) {
    return standingOf(scope).floor();
  }

  private Standing standingOf(UUID scope) {
    return standings.computeIfAbsent(scope, this::lookUp);
  }

  private Standing lookUp(UUID scope) {
    return transaction
        .queryOne(
            "select version, tag, floor from scope_version where scope_id = ?",
            line ->
                new Standing(new Cursor(scope, line.getLong(1), line.getLong(2)), line.getLong(3)),
            scope)
        .orElseGet(() -> new Standing(new Cursor(scope, 0, 0), 0));
  }

  /// Where a scope stands, and below which version its feed is cut.
  private record Standing(Cursor cursor, long floor) {}

  @Override
  public int countChanges(UUID scope, long afterVersion, int limit) {
    return transaction
        .queryOne(
            """
            select count(*) from (
              select 1 from feed where scope_id = ? and version > ? limit ?) counted\
            """,
            line -> line.getInt(1),
            scope,
            afterVersion,
            limit + 1)
        .orElse(0);
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    var lines = new LinkedHashMap<String, Map<UUID, Boolean>>();
    transaction.query(
        """
        select table_name, row_id, has_left from feed
        where scope_id = ? and version > ? order by version, table_name, row_id\
        """,
        line ->
            lines
                .computeIfAbsent(line.getString(1), _ -> new LinkedHashMap<>())
                .put(line.getObject(2, UUID.class), line.getBoolean(3)),
        scope,
        afterVersion);
    var changes = new ArrayList<TableChanges>();
    lines.forEach((name, some) -> changes.add(changesOf(scope, tableNamed(name), some)));
    return changes;
  }

  @Override
  public List<TableDigest> digests(UUID scope, long afterVersion) {
    return KeptDigests.of(transaction, scope, afterVersion);
  }

  @Override
  public List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    return rows.between(scope, table, after, through, limit).stream()
        .map(CanonicalRow::of)
        .toList();
  }

  @Override
  public List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit) {
    return operations.after(deviceId, epoch, afterVersion, limit);
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return transaction
        .queryOne(
            """
            select head_sequence, head_hash from device_key where device_id = ? and epoch = ?\
            """,
            line -> new ChainHead(epoch, line.getLong(1), line.getBytes(2)),
            deviceId,
            epoch)
        .orElseGet(() -> new ChainHead(epoch, 0, HashChain.genesis(deviceId, epoch)));
  }

  private <R extends Row> TableChanges changesOf(
      UUID scope, Table<R> table, Map<UUID, Boolean> lines) {
    var present = lines.entrySet().stream().filter(it -> !it.getValue()).map(Map.Entry::getKey);
    var found = new HashMap<UUID, byte[]>();
    rows.findAll(table, present.toList()).forEach(row -> found.put(row.id(), Cbor.encode(row)));
    var changes = lines.keySet().stream().map(id -> new RowChange(id, found.get(id))).toList();
    return new TableChanges(scope, table.name(), changes);
  }

  private static Table<? extends Row> tableNamed(String name) {
    return Tables.named(name)
        .orElseThrow(() -> new IllegalStateException("the feed names an unknown table"));
  }
}
