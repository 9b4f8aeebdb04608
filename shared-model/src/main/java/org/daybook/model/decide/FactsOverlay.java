package org.daybook.model.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// Rows written but not yet stored, on top of stored facts: the operations of one transaction see
/// each other's effects before anything is flushed.
public final class FactsOverlay implements Facts {
  private final Facts below;
  private final Map<Table<?>, Map<UUID, Row>> written = new LinkedHashMap<>();
  // By index and key, for each index that was asked for: a batch asks once for each operation.
  private final Map<Index<?>, Map<Object, Map<UUID, Row>>> indexed = new HashMap<>();

  public FactsOverlay(Facts below) {
    this.below = below;
  }

  public void put(Row row) {
    var before =
        written.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).put(row.id(), row);
    indexed.forEach((index, byKey) -> {
      if (index.table().equals(row.table())) {
        if (before != null) {
          remove(index, byKey, before);
        }
        add(index, byKey, row);
      }
    });
  }

  /// Everything written, each row once, as it stands now.
  public List<Row> rows() {
    return written.values().stream().map(Map::values).flatMap(Collection::stream).toList();
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    var row = rowsOf(table).get(id);
    return row == null ? below.find(table, id) : Optional.of(table.type().cast(row));
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var mine = rowsOf(index.table());
    if (mine.isEmpty()) {
      return below.list(index, key);
    }
    var found = new ArrayList<R>();
    for (var row : below.list(index, key)) {
      if (!mine.containsKey(row.id())) {
        found.add(row);
      }
    }
    indexed
        .computeIfAbsent(index, it -> grouped(it, mine.values()))
        .getOrDefault(key, Map.of())
        .values()
        .forEach(row -> found.add(index.table().type().cast(row)));
    return found;
  }

  private static Map<Object, Map<UUID, Row>> grouped(Index<?> index, Collection<Row> rows) {
    var byKey = new HashMap<Object, Map<UUID, Row>>();
    rows.forEach(row -> add(index, byKey, row));
    return byKey;
  }

  private static void add(Index<?> index, Map<Object, Map<UUID, Row>> byKey, Row row) {
    var key = keyOf(index, row);
    if (key != null) {
      byKey.computeIfAbsent(key, _ -> new LinkedHashMap<>()).put(row.id(), row);
    }
  }

  private static void remove(Index<?> index, Map<Object, Map<UUID, Row>> byKey, Row row) {
    var key = keyOf(index, row);
    if (key != null) {
      byKey.computeIfAbsent(key, _ -> new LinkedHashMap<>()).remove(row.id());
    }
  }

  private static <R extends Row> @Nullable Object keyOf(Index<R> index, Row row) {
    return index.key().apply(index.table().type().cast(row));
  }

  private Map<UUID, Row> rowsOf(Table<?> table) {
    return written.getOrDefault(table, Map.of());
  }
}
