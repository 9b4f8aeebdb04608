package org.daybook.app.replica;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.desk.KeptRow;
import org.daybook.model.desk.KeptRows;
import org.daybook.model.desk.RowRef;
import org.daybook.model.desk.ServerLife;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.UnreadableException;
import org.hibernate.StatelessSession;

/// Rows that only this desk may still have, since the server was put back.
final class KeptRowStore implements KeptRows {
  private static final String COLUMNS = "table_name, row_id, server_row, reported";

  private final Sql sql;

  KeptRowStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  @Override
  public Optional<ServerLife> life() {
    return sql.first("select state from server_life", line -> line.getBytes(1))
        .map(KeptRowStore::life);
  }

  @Override
  public void keep(ServerLife life) {
    sql.execute(
        "merge into server_life (only_one, state) key (only_one) values (true, ?)",
        (Object) Cbor.encode(life));
  }

  @Override
  public void keep(Collection<KeptRow> rows) {
    var lines =
        rows.stream()
            .map(kept ->
                new Object[] {
                  kept.ref().table(), kept.ref().id(), Cbor.encode(kept.row()), kept.reported()
                })
            .toList();
    sql.executeAll(
        "merge into kept_row using (select cast(? as varchar) as t, cast(? as uuid) as i,"
            + " cast(? as varbinary) as s, cast(? as boolean) as r)"
            + " on table_name = t and row_id = i"
            + " when not matched then insert ("
            + COLUMNS
            + ") values (t, i, s, r)",
        lines);
  }

  @Override
  public List<KeptRow> of(Collection<RowRef> refs) {
    var found = new ArrayList<KeptRow>();
    RowRef.byTable(refs)
        .forEach((table, ids) ->
            found.addAll(
                sql.list(
                    "select "
                        + COLUMNS
                        + " from unnest(cast(? as uuid array)) as wanted(id)"
                        + " join kept_row on row_id = wanted.id and table_name = ?",
                    KeptRowStore::kept,
                    ids.toArray(UUID[]::new),
                    table.name())));
    return found;
  }

  @Override
  public List<KeptRow> after(Optional<RowRef> last, int limit) {
    var select = "select " + COLUMNS + " from kept_row ";
    var order = " order by table_name, row_id limit ?";
    return last.isEmpty()
        ? sql.list(select + order, KeptRowStore::kept, limit)
        : sql.list(
            select + "where table_name > ? or (table_name = ? and row_id > ?)" + order,
            KeptRowStore::kept,
            last.get().table(),
            last.get().table(),
            last.get().id(),
            limit);
  }

  @Override
  public List<KeptRow> unreported(int limit) {
    return sql.list(
        "select " + COLUMNS + " from kept_row where not reported limit ?",
        KeptRowStore::kept,
        limit);
  }

  @Override
  public void reported(Collection<RowRef> refs) {
    sql.executeAll(
        "update kept_row set reported = true where table_name = ? and row_id = ?", Sql.lines(refs));
  }

  @Override
  public void reportAgain() {
    sql.execute("update kept_row set reported = false where reported");
  }

  @Override
  public void forget(Collection<RowRef> refs) {
    sql.executeAll("delete from kept_row where table_name = ? and row_id = ?", Sql.lines(refs));
  }

  @Override
  public long count() {
    return sql.list("select count(*) from kept_row", line -> line.getLong(1)).getFirst();
  }

  private static ServerLife life(byte[] bytes) {
    try {
      return Cbor.decode(bytes, ServerLife.class);
    } catch (UnreadableException e) {
      throw new ReplicaException("what is known of the server's lives is damaged", e);
    }
  }

  private static KeptRow kept(ResultSet line) throws SQLException {
    var ref = new RowRef(line.getString(1), line.getObject(2, UUID.class));
    var table =
        Tables.named(ref.table())
            .orElseThrow(() -> new ReplicaException("there is no table " + ref.table(), null));
    try {
      return new KeptRow(Tables.formatOf(table).read(line.getBytes(3)), line.getBoolean(4));
    } catch (UnreadableException e) {
      throw new ReplicaException("a kept row is damaged", e);
    }
  }
}
