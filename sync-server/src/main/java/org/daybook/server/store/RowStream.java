package org.daybook.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// All rows of some scopes, table by table, read while they are used: never more than a few in
/// memory.
public final class RowStream {
  private final StoreTransaction transaction;
  private final List<UUID> scopes;

  public RowStream(StoreTransaction transaction, List<UUID> scopes) {
    this.transaction = transaction;
    this.scopes = List.copyOf(scopes);
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

  private <R extends Row> void each(Table<R> table, UUID scope, Consumer<byte[]> sink) {
    encoded(
        transaction,
        table,
        NamedSql.of(
            " from " + table.name() + " where " + scopeOf(table) + " = :scope",
            Map.of("scope", scope)),
        sink);
  }

  /// Hands over the encoded rows of a table, a fetch at a time.
  ///
  /// @param from the statement's part behind the columns
  static <R extends Row> void encoded(
      StoreTransaction transaction, Table<R> table, NamedSql from, Consumer<byte[]> sink) {
    var shape = Tables.shapeOf(table);
    transaction.each(
        "select " + shape.columnNames() + from.sql(),
        Protocol.FIRST_LOAD_CHUNK_ROWS,
        new RowReader<>(shape),
        row -> sink.accept(Cbor.encode(row)),
        from.parameters());
  }

  /// The column that names a row's scope, by the same test as the wall's.
  static String scopeOf(Table<?> table) {
    for (var component : table.type().getRecordComponents()) {
      if (component.getName().equals("branchId")) {
        return "branch_id";
      }
    }
    return "organisation_id";
  }
}
