package org.daybook.app.replica;

import java.util.Collections;
import java.util.List;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Inserts rows that are not there yet. A first load is little else, and writing its rows as
/// entities took half as long again as H2 itself needs.
final class RowInserts {
  private final StatelessSession session;

  RowInserts(StatelessSession session) {
    this.session = session;
  }

  void insert(RowShape<?> shape, List<Row> rows) {
    var marks = String.join(", ", Collections.nCopies(shape.columns().size(), "?"));
    var sql =
        "insert into "
            + shape.table().name()
            + " ("
            + shape.columnNames()
            + ") values ("
            + marks
            + ")";
    session.doWork(connection -> {
      try (var insert = connection.prepareStatement(sql)) {
        for (var row : rows) {
          var values = shape.values(row);
          for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, parameter(values[i]));
          }
          insert.addBatch();
        }
        insert.executeBatch();
      }
    });
  }

  private static @Nullable Object parameter(@Nullable Object value) {
    return switch (value) {
      case Enum<?> constant -> constant.name();
      case List<?> list -> list.toArray();
      case null -> null;
      default -> value;
    };
  }
}
