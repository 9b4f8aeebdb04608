package org.daybook.model.desk;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Short keys of rows and of places in indexes, kept with pending operations. Two things may share
/// a key; that costs a needless second decision and nothing else.
final class RowKeys {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private static final Map<String, List<Index<? extends Row>>> INDEXES =
      Tables.ALL.stream().collect(Collectors.toUnmodifiableMap(Table::name, RowKeys::indexesOf));

  private RowKeys() {}

  static long row(Table<?> table, UUID id) {
    return hash(hash(OFFSET, table.name()), id.toString());
  }

  static long entry(Index<?> index, Object key) {
    return hash(hash(hash(OFFSET, index.table().name()), index.property()), key.toString());
  }

  /// That an operation holds, or does not: what those that need it look at.
  static long operation(long sequence) {
    return hash(hash(OFFSET, "operation"), Long.toString(sequence));
  }

  /// The row's own key and its place in every index of its table.
  static void add(Row row, Set<Long> keys) {
    keys.add(row(row.table(), row.id()));
    for (var index : INDEXES.getOrDefault(row.table().name(), List.of())) {
      var value = value(index, row);
      if (value != null) {
        keys.add(entry(index, value));
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <R extends Row> @org.jspecify.annotations.Nullable Object value(
      Index<R> index, Row row) {
    return ((Function<Row, Object>) (Function<?, ?>) index.key()).apply(row);
  }

  private static List<Index<? extends Row>> indexesOf(Table<? extends Row> table) {
    return Arrays.stream(table.type().getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Index.class)
        .<Index<? extends Row>>map(field -> {
          try {
            return (Index<?>) field.get(null);
          } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " must be public", e);
          }
        })
        .toList();
  }

  private static long hash(long start, String text) {
    long hash = start;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    return (hash ^ '\n') * PRIME;
  }
}
