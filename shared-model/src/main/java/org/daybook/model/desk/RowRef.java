package org.daybook.model.desk;

import com.fasterxml.jackson.annotation.JsonFormat;
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
  static RowRef of(Row row) {
    return new RowRef(row.table().name(), row.id());
  }

  Table<? extends Row> rowTable() {
    return Tables.named(table)
        .orElseThrow(() -> new IllegalStateException("there is no table " + table));
  }
}
