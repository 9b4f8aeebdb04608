package org.daybook.server.store;

import java.util.function.Consumer;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.protocol.Protocol;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Rows of a table of any length, read while they are used: never more than a few in memory.
final class RowStream {
  private RowStream() {}

  /// Hands over the rows of a table, a fetch at a time.
  ///
  /// @param from the statement's part behind the columns
  static <R extends Row> void each(
      StoreTransaction transaction, Table<R> table, NamedSql from, Consumer<? super R> sink) {
    var shape = Tables.shapeOf(table);
    transaction.each(
        "select " + shape.columnNames() + from.sql(),
        Protocol.FIRST_LOAD_CHUNK_ROWS,
        new RowReader<>(shape),
        sink,
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
