package org.daybook.model.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.ClientRows;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.ChainHead;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RowChange;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// A snapshot as clients of an earlier protocol know it: without tables that came since, its rows
/// in the bytes that these clients write themselves, so that they compare with their own.
public final class ClientSnapshot implements CentreSnapshot {
  private final CentreSnapshot snapshot;
  private final ClientRows rows;

  private ClientSnapshot(CentreSnapshot snapshot, ClientRows rows) {
    this.snapshot = snapshot;
    this.rows = rows;
  }

  public static CentreSnapshot of(CentreSnapshot snapshot, ClientRows rows) {
    return rows.areAll() ? snapshot : new ClientSnapshot(snapshot, rows);
  }

  @Override
  public Cursor cursorOf(UUID scope) {
    return snapshot.cursorOf(scope);
  }

  @Override
  public boolean knows(Cursor cursor) {
    return snapshot.knows(cursor);
  }

  @Override
  public long floorOf(UUID scope) {
    return snapshot.floorOf(scope);
  }

  @Override
  public int countChanges(UUID scope, long afterVersion, int limit) {
    return snapshot.countChanges(scope, afterVersion, limit);
  }

  @Override
  public List<TableChanges> changes(UUID scope, long afterVersion) {
    return snapshot.changes(scope, afterVersion).stream()
        .filter(it -> rows.know(it.table()))
        .map(this::told)
        .toList();
  }

  private TableChanges told(TableChanges own) {
    if (!rows.knowOtherwise(own.table())) {
      return own;
    }
    var table = tableNamed(own.table());
    var changes = new ArrayList<RowChange>(own.changes().size());
    for (var change : own.changes()) {
      var bytes = change.row();
      changes.add(bytes == null ? change : new RowChange(change.rowId(), rows.bytes(table, bytes)));
    }
    return new TableChanges(own.scope(), own.table(), changes);
  }

  /// The kept digests are of this program's bytes. Of a table whose rows these clients know
  /// otherwise, none is told where only what changed is asked for; where all are, which is seldom,
  /// a missing one would say that the table is empty, and it is computed.
  @Override
  public List<TableDigest> digests(UUID scope, long afterVersion) {
    var told = new ArrayList<TableDigest>();
    for (var digest : snapshot.digests(scope, afterVersion)) {
      if (!rows.know(digest.table())) {
        continue;
      }
      if (!rows.knowOtherwise(digest.table())) {
        told.add(digest);
      } else if (afterVersion == BEFORE_ALL) {
        told.add(computed(scope, tableNamed(digest.table())));
      }
    }
    return told;
  }

  private TableDigest computed(UUID scope, Table<? extends Row> table) {
    var digest = new RowDigest();
    Optional<UUID> after = Optional.empty();
    List<CanonicalRow> some;
    do {
      some = rows(scope, table, after, RowIds.LAST, Protocol.MAX_DIFFERENCE_ROWS);
      some.forEach(row -> digest.add(row.bytes()));
      after = some.isEmpty() ? after : Optional.of(some.getLast().id());
    } while (some.size() == Protocol.MAX_DIFFERENCE_ROWS);
    return new TableDigest(scope, table.name(), digest.rows(), digest.value());
  }

  @Override
  public List<CanonicalRow> rows(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    if (!rows.know(table)) {
      return List.of();
    }
    return snapshot.rows(scope, table, after, through, limit).stream()
        .map(row -> new CanonicalRow(row.id(), rows.bytes(table, row.bytes())))
        .toList();
  }

  @Override
  public List<OperationResult> results(UUID deviceId, int epoch, long afterVersion, int limit) {
    return snapshot.results(deviceId, epoch, afterVersion, limit).stream().map(rows::told).toList();
  }

  @Override
  public ChainHead chainOf(UUID deviceId, int epoch) {
    return snapshot.chainOf(deviceId, epoch);
  }

  private static Table<? extends Row> tableNamed(String name) {
    return Tables.named(name)
        .orElseThrow(() -> new IllegalStateException("the snapshot names an unknown table"));
  }
}
