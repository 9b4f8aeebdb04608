package org.daybook.server.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape;
import org.daybook.model.row.RowShape.Column;
import org.jspecify.annotations.Nullable;

/// Makes rows of an answer's lines, whose columns come in the order of the row's shape. It does
/// without Hibernate, which resolves a native query's columns anew each time it runs and costs more
/// than the query itself.
final class RowReader<R extends Row> implements StoreTransaction.Reader<R> {
  private final RowShape<R> shape;
  private final List<Column> columns;

  RowReader(RowShape<R> shape) {
    this.shape = shape;
    this.columns = shape.columns();
  }

  @Override
  public R read(ResultSet line) throws SQLException {
    var values = new @Nullable Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(columns.get(i), line, i + 1);
    }
    return shape.row(values);
  }

  private static @Nullable Object value(Column column, ResultSet line, int place)
      throws SQLException {
    return switch (column.content()) {
      case ID -> line.getObject(place, UUID.class);
      case TEXT -> line.getString(place);
      case NUMBER -> {
        int number = line.getInt(place);
        yield line.wasNull() ? null : number;
      }
      case LONG_NUMBER -> {
        long number = line.getLong(place);
        yield line.wasNull() ? null : number;
      }
      case TRUTH -> line.getBoolean(place);
      case DAY -> line.getObject(place, LocalDate.class);
      case MOMENT -> {
        var moment = line.getObject(place, OffsetDateTime.class);
        yield moment == null ? null : moment.toInstant();
      }
      case CHOICE -> {
        var name = line.getString(place);
        yield name == null ? null : column.choice(name);
      }
      case IDS, TEXTS -> {
        var array = line.getArray(place);
        yield array == null ? null : List.of((Object[]) array.getArray());
      }
    };
  }
}
