package org.daybook.model.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.FirstLoad.LoadEnd;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;

/// Puts a load that came beside the server's rows of a replica in their place, at once. What is the
/// same stays untouched.
final class Replacement {
  private static final int AT_ONCE = 1_000;

  private Replacement() {}

  /// How many rows of the server's the replica holds, pending effects left out.
  static long serverRows(DeskTransaction transaction) {
    return Tables.ALL.stream().mapToLong(table -> serverRows(transaction, table)).sum();
  }

  /// Lays rows aside. No pull is applied while a load is under way, so what is the same now is so
  /// at the end.
  static void stage(DeskTransaction transaction, String name, List<Row> rows) {
    var table = rows.getFirst().table();
    var here = new HashMap<UUID, Row>();
    transaction
        .findAll(table, rows.stream().map(Row::id).toList())
        .forEach(row -> here.put(row.id(), row));
    boolean pending = transaction.firstPending().isPresent();
    var staged = new ArrayList<StagedRow>(rows.size());
    for (var row : rows) {
      var ref = new RowRef(name, row.id());
      var image = pending ? transaction.serverImage(ref) : Optional.<ServerImage>empty();
      var before = image.isPresent() ? image.get().row() : Optional.ofNullable(here.get(row.id()));
      boolean same = before.filter(row::equals).isPresent();
      staged.add(new StagedRow(ref, same ? Optional.empty() : Optional.of(row)));
    }
    transaction.load().stage(staged);
  }

  /// All came: it takes its place, unless that would take too much away.
  static LoadEnd finish(DeskTransaction transaction, Rebase rebase, LoadState state) {
    if (state.staged() && !transaction.cursors().isEmpty()) {
      long gone = 0;
      for (var table : Tables.ALL) {
        gone += transaction.load().notStaged(table).size();
      }
      var deletion = new MassDeletion(gone, serverRows(transaction));
      if (deletion.large()) {
        transaction.load().keep(state.heldBy(deletion));
        return new LoadEnd.Held(deletion);
      }
    }
    show(transaction, rebase, state);
    return new LoadEnd.Shown();
  }

  static void show(DeskTransaction transaction, Rebase rebase, LoadState state) {
    if (state.staged()) {
      Tables.ALL.forEach(table -> replace(transaction, rebase, table));
    }
    rebase.takeIn(transaction, new Arrival(Map.of(), List.of(), Optional.of(state.cursors())));
  }

  private static void replace(DeskTransaction transaction, Rebase rebase, Table<?> table) {
    var gone = new HashMap<RowRef, Optional<Row>>();
    for (var id : transaction.load().notStaged(table)) {
      gone.put(new RowRef(table.name(), id), Optional.empty());
    }
    ServerLives.keep(transaction, gone.keySet());
    rebase.takeIn(transaction, new Arrival(gone, List.of(), Optional.empty()));
    var rows = transaction.load().staged(table, Optional.empty(), AT_ONCE);
    while (!rows.isEmpty()) {
      ServerLives.keep(transaction, rows.stream().map(RowRef::of).toList());
      rebase.takeIn(transaction, Arrival.ofRows(rows));
      rows = transaction.load().staged(table, Optional.of(rows.getLast().id()), AT_ONCE);
    }
  }

  private static long serverRows(DeskTransaction transaction, Table<?> table) {
    long rows = transaction.count(table);
    for (var image : transaction.serverImages(table)) {
      rows += image.row().isPresent() ? 1 : 0;
      rows -= transaction.find(table, image.ref().id()).isPresent() ? 1 : 0;
    }
    return rows;
  }
}
