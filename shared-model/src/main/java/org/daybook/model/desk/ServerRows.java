package org.daybook.model.desk;

import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

/// Some of the server's rows as a replica holds them, pending effects left out.
///
/// @param rows ascending by their ids' bytes
/// @param through up to which id they are all
record ServerRows(NavigableMap<UUID, Row> rows, UUID through) {

  /// @param after the id before the first; empty for the beginning
  /// @param limit how many visible rows are looked at
  static <R extends Row> ServerRows of(
      DeskTransaction transaction, Table<R> table, UUID scope, Optional<UUID> after, int limit) {
    var rows = new TreeMap<UUID, Row>(RowIds.ORDER);
    var visible = transaction.page(table, after, limit);
    visible.forEach(row -> rows.put(row.id(), row));
    var through = visible.size() < limit ? RowIds.LAST : visible.getLast().id();
    for (var image : transaction.serverImages(table)) {
      var id = image.ref().id();
      boolean before = after.isPresent() && RowIds.ORDER.compare(id, after.get()) <= 0;
      if (!before && RowIds.ORDER.compare(id, through) <= 0) {
        image.row().ifPresentOrElse(row -> rows.put(id, row), () -> rows.remove(id));
      }
    }
    rows.values().removeIf(row -> !row.scopeId().equals(scope));
    return new ServerRows(rows, through);
  }
}
