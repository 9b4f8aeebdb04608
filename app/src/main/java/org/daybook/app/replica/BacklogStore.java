package org.daybook.app.replica;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.daybook.model.desk.RowRef;
import org.hibernate.StatelessSession;

/// What of a rebase is still to be done.
final class BacklogStore {
  /// So many operations are found at once; whatever is touched by more is left to be looked at.
  private static final int FOUND_AT_ONCE = 500;

  private static final String NOTE =
      "merge into outdated_operation (operation_sequence) key (operation_sequence) values (?)";

  private final Sql sql;
  private final OutboxKeyStore pending;

  BacklogStore(StatelessSession session, OutboxKeyStore pending) {
    this.sql = new Sql(session);
    this.pending = pending;
  }

  void moved(Collection<RowRef> rows) {
    sql.executeAll(
        "merge into moved_image (table_name, row_id) key (table_name, row_id) values (?, ?)",
        Sql.lines(rows));
  }

  List<RowRef> moved(int limit) {
    return sql.list(
        "select table_name, row_id from moved_image order by table_name, row_id limit ?",
        row -> new RowRef(row.getString(1), row.getObject(2, UUID.class)),
        limit);
  }

  void looked(Collection<RowRef> rows) {
    if (isThereAny("moved_image")) {
      sql.executeAll(
          "delete from moved_image where table_name = ? and row_id = ?", Sql.lines(rows));
    }
  }

  /// Few operations touch most keys, and are found at once.
  void outdate(Collection<Long> keys) {
    if (keys.isEmpty()) {
      return;
    }
    var touching = pending.touching(keys, false, FOUND_AT_ONCE);
    if (touching.size() < FOUND_AT_ONCE) {
      note(touching);
    } else {
      sql.executeAll(
          "merge into outdated_key (row_key, found_through) key (row_key) values (?, 0)",
          numbers(keys));
    }
  }

  void note(Collection<Long> sequences) {
    sql.executeAll(NOTE, numbers(sequences));
  }

  boolean findOutdated(int limit) {
    var keys =
        sql.list(
            "select row_key, found_through from outdated_key order by row_key limit 1",
            row -> new long[] {row.getLong(1), row.getLong(2)});
    if (keys.isEmpty()) {
      return false;
    }
    long key = keys.getFirst()[0];
    var touching = pending.touching(key, keys.getFirst()[1], limit);
    note(touching);
    if (touching.size() < limit) {
      sql.execute("delete from outdated_key where row_key = ?", key);
    } else {
      sql.execute(
          "update outdated_key set found_through = ? where row_key = ?", touching.getLast(), key);
    }
    return true;
  }

  List<Long> outdated(int limit) {
    return sql.list(
        "select operation_sequence from outdated_operation order by operation_sequence limit ?",
        row -> row.getLong(1),
        limit);
  }

  void upToDate(Collection<Long> sequences) {
    if (isThereAny("outdated_operation")) {
      sql.executeAll(
          "delete from outdated_operation where operation_sequence = ?", numbers(sequences));
    }
  }

  void forget() {
    sql.execute("delete from moved_image");
    sql.execute("delete from outdated_key");
    sql.execute("delete from outdated_operation");
  }

  private boolean isThereAny(String table) {
    return sql.first("select 1 from " + table + " limit 1", row -> row.getInt(1)).isPresent();
  }

  private static List<Object[]> numbers(Collection<Long> sequences) {
    return sequences.stream().map(sequence -> new Object[] {sequence}).toList();
  }
}
