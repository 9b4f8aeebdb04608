package org.daybook.app.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.LoadState;
import org.daybook.model.desk.LoadUnderWay;
import org.daybook.model.desk.StagedRow;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.hibernate.StatelessSession;

/// How far a first load has come, and its rows that wait.
final class LoadStore implements LoadUnderWay {
  private final Sql sql;

  LoadStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  /// Empty, too, when another version of the program left it: then the load begins anew.
  @Override
  public Optional<LoadState> state() {
    return sql.first("select state from first_load", line -> line.getBytes(1))
        .flatMap(LoadStore::state);
  }

  @Override
  public void keep(LoadState state) {
    sql.execute(
        "merge into first_load (only_one, state) key (only_one) values (true, ?)",
        (Object) Cbor.encode(state));
  }

  @Override
  public void forget() {
    sql.execute("delete from first_load");
    sql.execute("delete from staged_row");
  }

  @Override
  public void stage(Collection<StagedRow> rows) {
    var lines = new ArrayList<Object[]>(rows.size());
    for (var row : rows) {
      var bytes = row.row().map(Cbor::encode).orElse(null);
      lines.add(new Object[] {row.ref().table(), row.ref().id(), bytes});
    }
    sql.executeAll(
        "merge into staged_row (table_name, row_id, server_row) key (table_name, row_id)"
            + " values (?, ?, ?)",
        lines);
  }

  @Override
  public <R extends Row> List<R> staged(Table<R> table, Optional<UUID> after, int limit) {
    var changed =
        "select server_row from staged_row where table_name = ? and server_row is not null";
    var lines =
        after.isPresent()
            ? sql.list(
                changed + " and row_id > ? order by row_id limit ?",
                line -> line.getBytes(1),
                table.name(),
                after.get(),
                limit)
            : sql.list(
                changed + " order by row_id limit ?",
                line -> line.getBytes(1),
                table.name(),
                limit);
    return lines.stream().map(bytes -> row(table, bytes)).toList();
  }

  /// The table's name is the program's own, never somebody's input.
  @Override
  public List<UUID> notStaged(Table<?> table) {
    var name = table.name();
    return sql.list(
        "select t.id from "
            + name
            + """
             t where not exists (
               select 1 from server_image i where i.table_name = ? and i.row_id = t.id)
             and not exists (
               select 1 from staged_row s where s.table_name = ? and s.row_id = t.id)
            union all
            select i.row_id from server_image i
            where i.table_name = ? and i.server_row is not null and not exists (
              select 1 from staged_row s where s.table_name = ? and s.row_id = i.row_id)\
            """,
        line -> line.getObject(1, UUID.class),
        name,
        name,
        name,
        name);
  }

  private static Optional<LoadState> state(byte[] bytes) {
    try {
      return Optional.of(Cbor.decode(bytes, LoadState.class));
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private static <R extends Row> R row(Table<R> table, byte[] bytes) {
    try {
      return Tables.formatOf(table).read(bytes);
    } catch (UnreadableException e) {
      throw new ReplicaException("a row that waits is damaged", e);
    }
  }
}
