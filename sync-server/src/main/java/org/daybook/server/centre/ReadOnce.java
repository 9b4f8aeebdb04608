package org.daybook.server.centre;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Facts that are asked of the database once. To be replaced when rows are written below it.
public final class ReadOnce implements Facts {
  private final Facts below;
  private final Map<Table<?>, Map<UUID, Optional<? extends Row>>> rows = new HashMap<>();
  private final Map<Index<?>, Map<Object, List<? extends Row>>> lists = new HashMap<>();

  public ReadOnce(Facts below) {
    this.below = below;
  }

  /// Takes rows that were read together for what would be asked one by one.
  public <R extends Row> void know(Table<R> table, Collection<UUID> asked, Collection<R> found) {
    var known = rows.computeIfAbsent(table, _ -> new HashMap<>());
    asked.forEach(id -> known.putIfAbsent(id, Optional.empty()));
    found.forEach(row -> known.put(row.id(), Optional.of(row)));
  }

  /// The same of an index.
  public <R extends Row> void know(Index<R> index, Collection<?> asked, Collection<R> found) {
    var known = lists.computeIfAbsent(index, _ -> new HashMap<>());
    var byKey = found.stream().collect(Collectors.groupingBy(row -> key(index, row)));
    asked.forEach(key -> known.put(key, byKey.getOrDefault(key, List.of())));
  }

  private static <R extends Row> Object key(Index<R> index, R row) {
    return Objects.requireNonNull(index.key().apply(row));
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    return rows.computeIfAbsent(table, _ -> new HashMap<>())
        .computeIfAbsent(id, it -> below.find(table, it))
        .map(table.type()::cast);
  }

  @Override
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    return lists
        .computeIfAbsent(index, _ -> new HashMap<>())
        .computeIfAbsent(key, it -> below.list(index, it))
        .stream()
        .map(index.table().type()::cast)
        .toList();
  }
}
