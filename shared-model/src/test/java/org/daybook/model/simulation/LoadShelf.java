package org.daybook.model.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.StagedRow;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// How far a first load has come, and what waits of it. Every change notes its opposite.
final class LoadShelf {
  private final TreeMap<UUID, StagedRow> rows = new TreeMap<>();
  private Optional<LoadState> state = Optional.empty();

  void copy(LoadShelf from) {
    rows.putAll(from.rows);
    state = from.state;
  }

  Optional<LoadState> state() {
    return state;
  }

  void keep(LoadState now, Undo undo) {
    set(Optional.of(now), undo);
  }

  void forget(Undo undo) {
    set(Optional.empty(), undo);
    var before = List.copyOf(rows.values());
    rows.clear();
    undo.add(() -> before.forEach(row -> rows.put(row.ref().id(), row)));
  }

  void stage(Collection<StagedRow> aside, Undo undo) {
    for (var row : aside) {
      var id = row.ref().id();
      var before = rows.put(id, row);
      undo.add(() -> {
        if (before == null) {
          rows.remove(id);
        } else {
          rows.put(id, before);
        }
      });
    }
  }

  boolean holds(UUID id) {
    return rows.containsKey(id);
  }

  <R extends Row> List<R> staged(Table<R> table, Optional<UUID> after, int limit) {
    var rest = after.map(id -> rows.tailMap(id, false)).orElse(rows);
    return rest.values().stream()
        .filter(it -> it.ref().table().equals(table.name()))
        .flatMap(it -> it.row().stream())
        .limit(limit)
        .map(table.type()::cast)
        .toList();
  }

  private void set(Optional<LoadState> now, Undo undo) {
    var before = state;
    state = now;
    undo.add(() -> state = before);
  }
}
