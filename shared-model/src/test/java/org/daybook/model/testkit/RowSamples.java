package org.daybook.model.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape.Column;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// A made-up row of any table, with something in each column: new tables and columns are covered as
/// soon as they are in the catalogue.
public final class RowSamples {
  private static final Instant MOMENT = Instant.parse("2026-03-29T01:30:00.123Z");

  private RowSamples() {}

  /// One row of each table.
  public static List<Row> ofAllTables(UUID organisation, UUID branch) {
    var rows = new ArrayList<Row>();
    for (var table : Tables.ALL) {
      rows.add(of(table, organisation, branch));
    }
    return rows;
  }

  private static <R extends Row> R of(Table<R> table, UUID organisation, UUID branch) {
    var shape = Tables.shapeOf(table);
    return shape.row(
        shape.columns().stream()
            .<@Nullable Object>map(column ->
                switch (column.name()) {
                  case "organisation_id" -> organisation;
                  case "branch_id" -> branch;
                  default -> value(column);
                })
            .toArray());
  }

  private static Object value(Column column) {
    return switch (column.content()) {
      case ID -> UUID.randomUUID();
      case TEXT -> "Ælf";
      case NUMBER -> 7;
      case LONG_NUMBER -> 1L << 40;
      case TRUTH -> true;
      case DAY -> LocalDate.of(1999, 12, 31);
      case MOMENT -> MOMENT;
      case CHOICE -> new TreeMap<>(column.choices()).lastEntry().getValue();
      case IDS -> List.of(UUID.randomUUID(), UUID.randomUUID());
      case TEXTS -> List.of("one, two", "{three}", "");
    };
  }
}
