package org.daybook.model.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// The facts as they would be with one row changed.
record AsIf(Facts below, Row row) implements Facts {
  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return isIt(table, id) ? Optional.of(table.type().cast(row)) : below.find(table, id);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var found = new ArrayList<R>();
    for (var other : below.list(index, key)) {
      if (!isIt(index.table(), other.id())) {
        found.add(other);
      }
    }
    if (row.table().equals(index.table())) {
      var mine = index.table().type().cast(row);
      if (key.equals(index.key().apply(mine))) {
        found.add(mine);
      }
    }
    return found;
  }

  private boolean isIt(Table<?> table, UUID id) {
    return row.table().equals(table) && row.id().equals(id);
  }
}
