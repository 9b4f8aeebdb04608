package org.daybook.server.centre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Facts that are asked of the database once. To be replaced when rows are written below it.
final class ReadOnce implements Facts {
  private final Facts below;
  private final Map<Table<?>, Map<UUID, Optional<? extends Row>>> rows = new HashMap<>();
  private final Map<Index<?>, Map<Object, List<? extends Row>>> lists = new HashMap<>();

  ReadOnce(Facts below) {
    this.below = below;
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
