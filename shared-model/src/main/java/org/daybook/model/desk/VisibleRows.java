package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What is seen of many rows, asked for table by table.
final class VisibleRows {
  private VisibleRows() {}

  static Map<RowRef, Row> of(DeskTransaction transaction, Collection<RowRef> refs) {
    var ids = new HashMap<Table<? extends Row>, List<UUID>>();
    for (var ref : refs) {
      ids.computeIfAbsent(ref.rowTable(), _ -> new ArrayList<>()).add(ref.id());
    }
    var visible = new HashMap<RowRef, Row>();
    ids.forEach((table, those) ->
        transaction.findAll(table, those).forEach(row -> visible.put(RowRef.of(row), row)));
    return visible;
  }
}
