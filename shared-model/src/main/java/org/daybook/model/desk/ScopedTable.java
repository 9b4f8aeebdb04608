package org.daybook.model.desk;

import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What has a digest of its own.
///
/// @param scope the scope
/// @param table wire name of the table
public record ScopedTable(UUID scope, String table) {
  static ScopedTable of(Row row) {
    return new ScopedTable(row.scopeId(), row.table().name());
  }

  static ScopedTable of(TableDigest digest) {
    return new ScopedTable(digest.scope(), digest.table());
  }

  /// The table, of which some rows are meant.
  ///
  /// @throws IllegalStateException where this program knows none of that name, which is a bug
  public Table<? extends Row> rowTable() {
    return Tables.named(table)
        .orElseThrow(() -> new IllegalStateException("there is no table " + table));
  }
}
