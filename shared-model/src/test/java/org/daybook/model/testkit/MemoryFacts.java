package org.daybook.model.testkit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.centre.CentreSnapshot.CanonicalRow;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.value.RowIds;

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

  /// The next rows of a scope in the order of their ids, as whoever compares replicas reads them.
  ///
  /// @param after the row that was read last; empty before the first
  /// @param through the last that may come
  public List<CanonicalRow> page(
      UUID scope, Table<? extends Row> table, Optional<UUID> after, UUID through, int limit) {
    return all(table).stream()
        .filter(row -> row.scopeId().equals(scope))
        .map(CanonicalRow::of)
        .filter(row -> after.isEmpty() || RowIds.ORDER.compare(row.id(), after.get()) > 0)
        .filter(row -> RowIds.ORDER.compare(row.id(), through) <= 0)
        .sorted(Comparator.comparing(CanonicalRow::id, RowIds.ORDER))
        .limit(limit)
        .toList();
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
