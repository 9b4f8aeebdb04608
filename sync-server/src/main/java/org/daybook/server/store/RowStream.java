package org.daybook.server.store;

import java.util.function.Consumer;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Rows of a table of any length, read while they are used: never more than a few in memory.
final class RowStream {
  private RowStream() {}

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
