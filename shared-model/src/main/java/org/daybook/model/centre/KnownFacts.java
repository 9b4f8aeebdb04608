package org.daybook.model.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Facts as far as they were loaded. What is asked beyond that is answered with nothing and noted,
/// so that it can be loaded for a whole batch at once before the rules run again.
final class KnownFacts implements Facts {
  private final Map<Table<?>, Map<UUID, Row>> rows = new HashMap<>();
  private final Map<Table<?>, Set<UUID>> absent = new HashMap<>();
  private final Map<Index<?>, Map<Object, List<Row>>> lists = new HashMap<>();
  private final Map<Table<?>, Set<UUID>> missingRows = new HashMap<>();
  private final Map<Index<?>, Set<Object>> missingLists = new HashMap<>();

  /// Whether everything that was asked since the last [#load] was known.
  boolean sufficed() {
    return missingRows.isEmpty() && missingLists.isEmpty();
  }

  /// Loads what was missing.
  void load(CentreTransaction transaction) {
    missingLists.forEach((index, keys) -> loadLists(transaction, index, keys));
    missingRows.forEach((table, ids) -> loadRows(transaction, table, ids));
    missingLists.clear();
    missingRows.clear();
  }

  @Override
  public <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    var row = rows.getOrDefault(table, Map.of()).get(id);
    if (row == null && !absent.getOrDefault(table, Set.of()).contains(id)) {
      missingRows.computeIfAbsent(table, _ -> new LinkedHashSet<>()).add(id);
    }
    return Optional.ofNullable(row).map(table.type()::cast);
  }

  @Override
  @SuppressWarnings("unchecked") // an index's lists hold rows of its table alone
  public <R extends Row> List<R> list(Index<R> index, Object key) {
    var found = lists.getOrDefault(index, Map.of()).get(key);
    if (found == null) {
      missingLists.computeIfAbsent(index, _ -> new LinkedHashSet<>()).add(key);
      return List.of();
    }
    return (List<R>) Collections.unmodifiableList(found);
  }

  private <R extends Row> void loadRows(
      CentreTransaction transaction, Table<R> table, Set<UUID> ids) {
    var known = rows.computeIfAbsent(table, _ -> new HashMap<>());
    var wanted = new HashSet<>(ids);
    wanted.removeAll(known.keySet());
    for (var row : transaction.findAll(table, wanted)) {
      known.put(row.id(), row);
    }
    wanted.removeAll(known.keySet());
    absent.computeIfAbsent(table, _ -> new HashSet<>()).addAll(wanted);
  }

  private <R extends Row> void loadLists(
      CentreTransaction transaction, Index<R> index, Set<Object> keys) {
    var byKey = lists.computeIfAbsent(index, _ -> new HashMap<>());
    keys.forEach(key -> byKey.put(key, new ArrayList<>()));
    var known = rows.computeIfAbsent(index.table(), _ -> new HashMap<>());
    for (var row : transaction.listAll(index, keys)) {
      known.put(row.id(), row);
      Objects.requireNonNull(byKey.get(index.key().apply(row))).add(row);
    }
  }
}
