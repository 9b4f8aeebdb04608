package org.daybook.model.decide;

import java.util.ArrayList;
import java.util.Collection;
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

/// Rows written but not yet stored, on top of stored facts: the operations of one transaction see
/// each other's effects before anything is flushed.
public final class FactsOverlay implements Facts {
  private final Facts below;
  private final Map<Table<?>, Map<UUID, Row>> written = new LinkedHashMap<>();

  public FactsOverlay(Facts below) {
    this.below = below;
  }

  public void put(Row row) {
    written.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).put(row.id(), row);
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
    var found = new ArrayList<R>();
    for (var row : below.list(index, key)) {
      if (!mine.containsKey(row.id())) {
        found.add(row);
      }
    }
    for (var row : mine.values()) {
      var typed = index.table().type().cast(row);
      if (Objects.equals(index.key().apply(typed), key)) {
        found.add(typed);
      }
    }
    return found;
  }

  private Map<UUID, Row> rowsOf(Table<?> table) {
    return written.getOrDefault(table, Map.of());
  }
}
