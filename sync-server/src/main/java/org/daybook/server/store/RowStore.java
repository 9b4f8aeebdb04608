package org.daybook.server.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.row.Content;
import org.daybook.model.row.Index;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape;
import org.daybook.model.row.StoredRow;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// The replicated rows within one transaction. Names of tables and columns in statements come from
/// the catalogue of the shared model, never from a request.
final class RowStore {
  private static final int MOST_SEEN = 20_000;

  private final StoreTransaction transaction;
  private final Map<Table<?>, Map<UUID, UUID>> places = new HashMap<>();
  private final Map<Table<?>, Set<UUID>> asked = new HashMap<>();
  private final Map<Table<?>, Map<UUID, Row>> seen = new HashMap<>();
  private int seenRows;

  RowStore(StoreTransaction transaction) {
    this.transaction = transaction;
  }

  <R extends Row> Optional<R> find(Table<R> table, UUID id) {
    var found =
        transaction
            .attempting(
                "reading a row",
                () -> Optional.ofNullable(transaction.session().get(table.entity(), id)))
            .map(StoredRow::row);
    found.ifPresent(row -> see(table, row));
    return found;
  }

  <R extends Row> List<R> findAll(Table<R> table, Collection<UUID> ids) {
    return select(table, "id", ids.toArray(UUID[]::new));
  }

  <R extends Row> List<R> listAll(Index<R> index, Collection<?> keys) {
    var column = RowShape.columnOf(index.property());
    var first = keys.stream().findFirst();
    if (first.isEmpty()) {
      return List.of();
    }
    return switch (first.get()) {
      case UUID _ -> select(index.table(), column, keys.toArray(UUID[]::new));
      case Long _ -> select(index.table(), column, keys.toArray(Long[]::new));
      case LocalDate _ -> select(index.table(), column, keys.toArray(LocalDate[]::new));
      default -> select(index.table(), column, keys.toArray(String[]::new));
    };
  }

  /// Rows of a scope between two ids, ascending.
  <R extends Row> List<R> between(
      UUID scope, Table<R> table, Optional<UUID> after, UUID through, int limit) {
    var shape = Tables.shapeOf(table);
    var values = new HashMap<String, Object>(Map.of("scope", scope, "through", through));
    values.put("limit", limit);
    after.ifPresent(id -> values.put("after", id));
    var wanted =
        NamedSql.of(
            "select "
                + shape.columnNames()
                + " from "
                + table.name()
                + " where "
                + RowStream.scopeOf(table)
                + " = :scope and id <= :through"
                + (after.isPresent() ? " and id > :after" : "")
                + " order by id limit :limit",
            values);
    return transaction.query(wanted.sql(), new RowReader<>(shape), wanted.parameters());
  }

  /// Rows as they are stored, for whoever is about to change them; what was read since the scopes
  /// were locked is not read again.
  <R extends Row> Map<UUID, Row> stored(Table<R> table, Collection<UUID> ids) {
    var stored = new HashMap<UUID, Row>();
    var known = seen.getOrDefault(table, Map.of());
    var unseen = new ArrayList<UUID>();
    for (var id : ids) {
      var row = known.get(id);
      if (row == null) {
        unseen.add(id);
      } else {
        stored.put(id, row);
      }
    }
    findAll(table, unseen).forEach(row -> stored.put(row.id(), row));
    return stored;
  }

  /// What was read may be otherwise from now on.
  void forgetSeen() {
    seen.clear();
    seenRows = 0;
  }

  private void see(Table<?> table, Row row) {
    if (seenRows >= MOST_SEEN) {
      forgetSeen();
    }
    seenRows++;
    seen.computeIfAbsent(table, _ -> new HashMap<>()).put(row.id(), row);
  }

  /// Where rows with these ids lie already; ids that are free are left out.
  Map<UUID, UUID> placesOf(Table<?> table, Collection<UUID> ids) {
    var known = places.computeIfAbsent(table, _ -> new HashMap<>());
    var unasked = new HashSet<>(ids);
    unasked.removeAll(asked.computeIfAbsent(table, _ -> new HashSet<>()));
    if (!unasked.isEmpty()) {
      transaction.query(
          "select id, scope_id from row_places(?, ?)",
          line -> known.put(line.getObject(1, UUID.class), line.getObject(2, UUID.class)),
          table.name(),
          unasked.toArray(UUID[]::new));
      asked.getOrDefault(table, new HashSet<>()).addAll(unasked);
    }
    return known;
  }

  /// Writes rows, new or changed.
  ///
  /// @return those that lay in another scope, with that scope
  Map<Row, UUID> store(Collection<? extends Row> rows) {
    var moved = new HashMap<Row, UUID>();
    byTable(rows).forEach((table, some) -> storeOf(table, some, moved));
    return moved;
  }

  /// Whether the database would take the rows.
  boolean takes(Collection<? extends Row> rows) {
    byTable(rows).forEach((table, some) -> placesOf(table, idsOf(some)));
    return transaction.wouldTake(() ->
        byTable(rows).forEach((table, some) -> write(table, some, placesOf(table, Set.of()))));
  }

  static Map<Table<?>, List<Row>> byTable(Collection<? extends Row> rows) {
    var byTable = new LinkedHashMap<Table<?>, List<Row>>();
    rows.forEach(row -> byTable.computeIfAbsent(row.table(), _ -> new ArrayList<>()).add(row));
    return byTable;
  }

  static List<UUID> idsOf(Collection<? extends Row> rows) {
    return rows.stream().map(Row::id).toList();
  }

  private void storeOf(Table<?> table, List<Row> rows, Map<Row, UUID> moved) {
    var known = placesOf(table, idsOf(rows));
    write(table, rows, known);
    for (var row : rows) {
      see(table, row);
      var before = known.put(row.id(), row.scopeId());
      if (before != null && !before.equals(row.scopeId())) {
        moved.put(row, before);
      }
    }
  }

  private <R extends Row> void write(Table<R> table, List<Row> rows, Map<UUID, UUID> known) {
    var fresh = new ArrayList<Row>();
    var changed = new ArrayList<StoredRow<R>>();
    for (var row : rows) {
      if (known.containsKey(row.id())) {
        changed.add(table.toEntity().apply(table.type().cast(row)));
      } else {
        fresh.add(row);
      }
    }
    insert(Tables.shapeOf(table), fresh);
    if (changed.isEmpty()) {
      // Most pushes write new rows alone, and need no session of Hibernate's at all.
      return;
    }
    transaction.attempting(
        "writing " + table.name(),
        () -> {
          transaction.session().updateMultiple(changed);
          return true;
        });
  }

  private void insert(RowShape<?> shape, List<Row> rows) {
    var marks = String.join(", ", Collections.nCopies(shape.columns().size(), "?"));
    transaction.updateAll(
        "insert into "
            + shape.table().name()
            + " ("
            + shape.columnNames()
            + ") values ("
            + marks
            + ")",
        rows.stream().map(row -> parameters(shape, row)).toList());
  }

  private static @Nullable Object[] parameters(RowShape<?> shape, Row row) {
    var values = shape.values(row);
    for (int i = 0; i < values.length; i++) {
      if (values[i] instanceof List<?> list) {
        values[i] =
            shape.columns().get(i).content() == Content.IDS
                ? list.toArray(UUID[]::new)
                : list.toArray(String[]::new);
      }
    }
    return values;
  }

  private <R extends Row> List<R> select(Table<R> table, String column, Object[] keys) {
    if (keys.length == 0) {
      return List.of();
    }
    var shape = Tables.shapeOf(table);
    var sql =
        "select "
            + shape.columnNames()
            + " from "
            + table.name()
            + " where "
            + column
            + " = any (?)";
    var rows = transaction.query(sql, new RowReader<>(shape), (Object) keys);
    rows.forEach(row -> see(table, row));
    return rows;
  }
}
