package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Names one row.
///
/// @param table wire name of its table
/// @param id the row's id
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RowRef(String table, UUID id) {
  public static RowRef of(Row row) {
    return new RowRef(row.table().name(), row.id());
  }

  /// The ids of some rows by their tables, both in the order in which they are named.
  public static Map<Table<? extends Row>, List<UUID>> byTable(Collection<RowRef> refs) {
    var ids = new LinkedHashMap<Table<? extends Row>, List<UUID>>();
    for (var ref : refs) {
      ids.computeIfAbsent(ref.rowTable(), _ -> new ArrayList<>()).add(ref.id());
    }
    return ids;
  }

  Table<? extends Row> rowTable() {
    return Tables.named(table)
        .orElseThrow(() -> new IllegalStateException("there is no table " + table));
  }
}
