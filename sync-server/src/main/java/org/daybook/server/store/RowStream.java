package org.daybook.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableCount;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;

/// All rows of some scopes, table by table, read while they are used: never more than a chunk in
/// memory.
public final class RowStream {
  private final StoreTransaction transaction;
  private final List<UUID> scopes;

  public RowStream(StoreTransaction transaction, List<UUID> scopes) {
    this.transaction = transaction;
    this.scopes = List.copyOf(scopes);
  }

  /// How many rows of each table there are, in the order of [#chunks].
  public List<TableCount> counts() {
    var counts = new ArrayList<TableCount>();
    for (var table : Tables.ALL) {
      var sql = "select count(*) from " + table.name() + " where " + scopeOf(table) + " = any (?)";
      transaction.query(
          sql,
          line -> counts.add(new TableCount(table.name(), line.getLong(1))),
          (Object) scopes.toArray(UUID[]::new));
    }
    return counts;
  }

  /// The rows.
  public void chunks(Consumer<LoadChunk> sink) {
    for (var table : Tables.ALL) {
      for (var scope : scopes) {
        chunksOf(table, scope, sink);
      }
    }
  }

  /// Digests of the tables that are not empty.
  public List<TableDigest> digests() {
    var digests = new ArrayList<TableDigest>();
    for (var table : Tables.ALL) {
      for (var scope : scopes) {
        var digest = new RowDigest();
        each(table, scope, digest::add);
        if (digest.rows() > 0) {
          digests.add(new TableDigest(scope, table.name(), digest.rows(), digest.value()));
        }
      }
    }
    return digests;
  }

  private void chunksOf(Table<?> table, UUID scope, Consumer<LoadChunk> sink) {
    var chunk = new ArrayList<byte[]>();
    each(
        table,
        scope,
        row -> {
          chunk.add(row);
          if (chunk.size() == Protocol.FIRST_LOAD_CHUNK_ROWS) {
            sink.accept(new LoadChunk(scope, table.name(), List.copyOf(chunk)));
            chunk.clear();
          }
        });
    if (!chunk.isEmpty()) {
      sink.accept(new LoadChunk(scope, table.name(), List.copyOf(chunk)));
    }
  }

  private <R extends Row> void each(Table<R> table, UUID scope, Consumer<byte[]> sink) {
    var sql = "select * from " + table.name() + " where " + scopeOf(table) + " = :scope";
    transaction.attempting(
        "reading a scope",
        () -> {
          try (var rows =
              transaction
                  .session()
                  .createNativeQuery(sql, table.entity())
                  .setParameter("scope", scope)
                  .setFetchSize(Protocol.FIRST_LOAD_CHUNK_ROWS)
                  .getResultStream()) {
            rows.map(StoredRow::row).forEach(row -> sink.accept(Cbor.encode(row)));
          }
          return true;
        });
  }

  /// The column that names a row's scope, by the same test as the wall's.
  private static String scopeOf(Table<?> table) {
    for (var component : table.type().getRecordComponents()) {
      if (component.getName().equals("branchId")) {
        return "branch_id";
      }
    }
    return "organisation_id";
  }
}
