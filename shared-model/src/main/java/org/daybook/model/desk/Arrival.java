package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.OperationResult;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.protocol.LoadChunk;
import org.daybook.model.protocol.PullAnswer;
import org.daybook.model.protocol.PushAnswer;
import org.daybook.model.protocol.TableChanges;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// What came from the server at once, read: applied whole or not at all.
///
/// @param rows the server's rows now, empty where one left the scopes
/// @param results answers to own operations
/// @param cursors where the replica stands afterwards; empty when it does not move
public record Arrival(
    Map<RowRef, Optional<Row>> rows,
    List<OperationResult> results,
    Optional<List<Cursor>> cursors) {

  /// @throws UnreadableException when a row or table is not one that this program knows
  public static Arrival of(PullAnswer answer) throws UnreadableException {
    var rows = new LinkedHashMap<RowRef, Optional<Row>>();
    for (var changes : answer.changes()) {
      read(changes, rows);
    }
    return new Arrival(rows, answer.results(), Optional.of(answer.cursors()));
  }

  public static Arrival of(PushAnswer answer) {
    return new Arrival(Map.of(), answer.results(), Optional.empty());
  }

  /// @throws UnreadableException when a row or table is not one that this program knows
  public static List<Row> rowsOf(LoadChunk chunk) throws UnreadableException {
    var table = table(chunk.table());
    var rows = new ArrayList<Row>(chunk.rows().size());
    for (var bytes : chunk.rows()) {
      rows.add(Tables.formatOf(table).read(bytes));
    }
    return rows;
  }

  static Arrival ofRows(List<? extends Row> rows) {
    var byRef = new LinkedHashMap<RowRef, Optional<Row>>();
    rows.forEach(row -> byRef.put(RowRef.of(row), Optional.of(row)));
    return new Arrival(byRef, List.of(), Optional.empty());
  }

  private static void read(TableChanges changes, Map<RowRef, Optional<Row>> rows)
      throws UnreadableException {
    var table = table(changes.table());
    for (var change : changes.changes()) {
      var ref = new RowRef(changes.table(), change.rowId());
      var bytes = change.row();
      if (bytes != null) {
        rows.put(ref, Optional.of(Tables.formatOf(table).read(bytes)));
      } else {
        // A row that moves leaves one scope and enters another in the same answer: it is there.
        rows.putIfAbsent(ref, Optional.empty());
      }
    }
  }

  private static Table<? extends Row> table(String name) throws UnreadableException {
    var table = Tables.named(name);
    if (table.isEmpty()) {
      throw new UnreadableException("this program knows no table of that name", null);
    }
    return table.get();
  }
}
