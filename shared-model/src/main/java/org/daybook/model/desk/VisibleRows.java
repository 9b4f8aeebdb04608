package org.daybook.model.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.daybook.model.row.Row;

/// What is seen of many rows, asked for table by table.
final class VisibleRows {
  private VisibleRows() {}

  static Map<RowRef, Row> of(DeskTransaction transaction, Collection<RowRef> refs) {
    var visible = new HashMap<RowRef, Row>();
    RowRef.byTable(refs)
        .forEach((table, ids) ->
            transaction.findAll(table, ids).forEach(row -> visible.put(RowRef.of(row), row)));
    return visible;
  }
}
