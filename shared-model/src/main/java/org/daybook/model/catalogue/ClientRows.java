package org.daybook.model.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.model.catalogue.RowHistory.Growth;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape.Column;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// What clients of some protocol know of the rows, and rows as they know them: the mirror of
/// [org.daybook.model.operation.Upcasters], for what goes the other way.
public final class ClientRows {
  private final Set<String> unknown = new HashSet<>();
  private final Map<String, Integer> newFields = new HashMap<>();
  private final Map<Object, Enum<?>> standIns = new HashMap<>();
  private final Set<String> other = new HashSet<>();

  /// @param newer what they do not know
  ClientRows(List<Growth> newer) {
    for (var growth : newer) {
      switch (growth) {
        case Growth.NewTable(var table, var _) -> unknown.add(table.name());
        case Growth.NewField(var table, var _, var _) ->
            newFields.merge(table.name(), 1, Integer::sum);
        case Growth.NewConstant(var constant, var standIn, var _) ->
            standIns.put(constant, standIn);
      }
    }
    for (var table : Tables.ALL) {
      boolean choosesMore =
          Tables.shapeOf(table).columns().stream()
              .anyMatch(it -> it.choices().values().stream().anyMatch(standIns::containsKey));
      if (choosesMore || newFields.containsKey(table.name())) {
        other.add(table.name());
      }
    }
  }

  /// Whether they know everything that this program does.
  public boolean areAll() {
    return unknown.isEmpty() && other.isEmpty() && standIns.isEmpty();
  }

  /// Whether they know a table: they are sent nothing of others, which they could not read.
  public boolean know(Table<?> table) {
    return know(table.name());
  }

  /// The same by its wire name.
  public boolean know(String table) {
    return !unknown.contains(table);
  }

  /// Whether rows of a table may have other bytes for them than for this program.
  public boolean knowOtherwise(String table) {
    return other.contains(table);
  }

  /// Whether there is a table of which that holds.
  public boolean knowAnyOtherwise() {
    return !other.isEmpty();
  }

  /// A row's bytes for them.
  public byte[] bytes(Row row) {
    var table = row.table();
    if (!other.contains(table.name())) {
      return Cbor.encode(row);
    }
    var shape = Tables.shapeOf(table);
    var values = shape.values(row);
    var known = Arrays.copyOf(values, fieldsOf(table));
    for (int i = 0; i < known.length; i++) {
      known[i] = known(known[i]);
    }
    return Cbor.encode(known);
  }

  /// The same from the bytes that it has for this program.
  public byte[] bytes(Table<?> table, byte[] own) {
    if (!other.contains(table.name())) {
      return own;
    }
    try {
      return bytes(Tables.formatOf(table).read(own));
    } catch (UnreadableException e) {
      throw new IllegalStateException("these were no bytes of this program's", e);
    }
  }

  /// An answer in the words that they know.
  public OperationResult told(OperationResult result) {
    return known(result.reason()) instanceof Reason reason
        ? new OperationResult(result.sequence(), result.outcome(), reason, result.version())
        : result;
  }

  /// The columns of a table that they know, with the constants that they know.
  List<Column> columns(Table<?> table) {
    var columns = new ArrayList<Column>();
    for (var column : Tables.shapeOf(table).columns().subList(0, fieldsOf(table))) {
      var choices = new HashMap<>(column.choices());
      choices.values().removeIf(standIns::containsKey);
      columns.add(new Column(column.name(), column.content(), choices));
    }
    return columns;
  }

  private int fieldsOf(Table<?> table) {
    int all = Tables.shapeOf(table).columns().size();
    return all - newFields.getOrDefault(table.name(), 0);
  }

  /// What stands in may itself be newer than they are.
  private @Nullable Object known(@Nullable Object value) {
    var known = value;
    while (known != null && standIns.containsKey(known)) {
      known = standIns.get(known);
    }
    return known;
  }
}
