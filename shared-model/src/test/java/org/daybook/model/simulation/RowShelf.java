package org.daybook.model.simulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// Rows in memory, found by id and by every index that somebody asks for, without looking at the
/// others: a simulation of a million operations must not slow down as it grows.
final class RowShelf implements Facts {
  private final Map<Table<?>, Map<UUID, Row>> rows = new HashMap<>();
  private final Map<Index<?>, Map<Object, List<Row>>> indexes = new HashMap<>();

  RowShelf copy() {
    var copy = new RowShelf();
    rows.forEach((table, byId) -> copy.rows.put(table, new HashMap<>(byId)));
    return copy;
  }

  /// Puts a row there, or takes it away; returns what was there before.
  @Nullable Row set(Table<?> table, UUID id, @Nullable Row row) {
    var byId = rows.computeIfAbsent(table, _ -> new HashMap<>());
    var before = row == null ? byId.remove(id) : byId.put(id, row);
    for (var index : indexes.entrySet()) {
      if (index.getKey().table().equals(table)) {
        reindex(index.getKey(), index.getValue(), before, row);
      }
    }
    return before;
  }

  int size(Table<?> table) {
    return rows.getOrDefault(table, Map.of()).size();
  }

  /// All rows of a table as they are now.
  <R extends Row> List<R> all(Table<R> table) {
    var found = new ArrayList<R>();
    rows.getOrDefault(table, Map.of()).values().forEach(row -> found.add(table.type().cast(row)));
    return found;
  }

  @Nullable Row raw(Table<?> table, UUID id) {
    return rows.getOrDefault(table, Map.of()).get(id);
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return Optional.ofNullable(raw(table, id)).map(table.type()::cast);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var byKey = indexes.computeIfAbsent(index, this::built);
    var found = new ArrayList<R>();
    byKey.getOrDefault(key, List.of()).forEach(row -> found.add(index.table().type().cast(row)));
    return found;
  }

  private Map<Object, List<Row>> built(Index<?> index) {
    var byKey = new HashMap<Object, List<Row>>();
    Collection<Row> all = rows.getOrDefault(index.table(), Map.of()).values();
    all.forEach(row -> reindex(index, byKey, null, row));
    return byKey;
  }

  private static void reindex(
      Index<?> index, Map<Object, List<Row>> byKey, @Nullable Row before, @Nullable Row after) {
    var from = before == null ? null : keyOf(index, before);
    var to = after == null ? null : keyOf(index, after);
    if (before != null && after != null && from != null && from.equals(to)) {
      var bucket = byKey.get(from);
      if (bucket != null) {
        bucket.set(place(bucket, before), after);
      }
      return;
    }
    if (before != null && from != null) {
      var bucket = byKey.get(from);
      if (bucket != null) {
        bucket.remove(place(bucket, before));
      }
    }
    if (after != null && to != null) {
      byKey.computeIfAbsent(to, _ -> new ArrayList<>(2)).add(after);
    }
  }

  private static int place(List<Row> bucket, Row row) {
    for (int i = bucket.size() - 1; i >= 0; i--) {
      if (bucket.get(i).id().equals(row.id())) {
        return i;
      }
    }
    throw new IllegalStateException("an index lost " + row);
  }

  private static <R extends Row> @Nullable Object keyOf(Index<R> index, Row row) {
    return index.key().apply(index.table().type().cast(row));
  }
}
