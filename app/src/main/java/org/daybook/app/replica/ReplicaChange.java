package org.daybook.app.replica;

import java.util.List;
import java.util.Set;
import org.daybook.model.desk.RowRef;
import org.daybook.model.row.Row;

/// What a committed transaction changed.
///
/// @param tables names of the tables with changed rows
/// @param put rows as they are now visible
/// @param removed rows that are not visible any more
/// @param outboxChanged whether the state of own operations changed
public record ReplicaChange(
    Set<String> tables, List<Row> put, List<RowRef> removed, boolean outboxChanged) {
  public ReplicaChange {
    tables = Set.copyOf(tables);
    put = List.copyOf(put);
    removed = List.copyOf(removed);
  }

  boolean isEmpty() {
    return put.isEmpty() && removed.isEmpty() && !outboxChanged;
  }
}
