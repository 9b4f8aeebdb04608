package org.daybook.model.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Facts in memory, for tests of rules.
public final class MemoryFacts implements Facts {
  private final Map<Table<?>, Map<UUID, Row>> rows = new LinkedHashMap<>();

  /// Stores rows, new or changed.
  public MemoryFacts put(Row... changed) {
    return putAll(List.of(changed));
  }

  public MemoryFacts putAll(Iterable<? extends Row> changed) {
    for (var row : changed) {
      rows.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).put(row.id(), row);
    }
    return this;
  }

  /// All rows of a table, in the order in which they first came.
  public <R extends Row> List<R> all(Table<R> table) {
    return rows.getOrDefault(table, Map.of()).values().stream().map(table.type()::cast).toList();
  }

  /// All rows of all tables.
  public List<Row> allRows() {
    return rows.values().stream().flatMap(it -> it.values().stream()).toList();
  }

  /// A row that the test knows to be there.
  public <R extends Row> R get(Table<R> table, UUID id) {
    return find(table, id).orElseThrow(() -> new AssertionError("no " + table + " " + id));
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return Optional.ofNullable(rows.getOrDefault(table, Map.of()).get(id)).map(table.type()::cast);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var found = new ArrayList<R>();
    for (var row : all(index.table())) {
      if (Objects.equals(index.key().apply(row), key)) {
        found.add(row);
      }
    }
    return found;
  }
}
