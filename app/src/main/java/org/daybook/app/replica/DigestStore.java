package org.daybook.app.replica;

import java.util.List;
import java.util.UUID;
import org.daybook.model.protocol.TableDigest;
import org.daybook.model.row.Table;
import org.hibernate.StatelessSession;

/// What is kept as the digests of the server's rows.
final class DigestStore {
  private final Sql sql;

  DigestStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  List<TableDigest> digests() {
    return sql.list(
        "select scope, table_name, row_count, digest from kept_digest order by scope, table_name",
        line ->
            new TableDigest(
                line.getObject(1, UUID.class),
                line.getString(2),
                line.getLong(3),
                line.getBytes(4)));
  }

  void keep(TableDigest digest) {
    sql.execute(
        "merge into kept_digest (scope, table_name, row_count, digest) key (scope, table_name)"
            + " values (?, ?, ?, ?)",
        digest.scope(),
        digest.table(),
        digest.rows(),
        digest.digest());
  }

  void forget(Table<?> table) {
    sql.execute("delete from kept_digest where table_name = ?", table.name());
  }

  /// Whether the digests of a table are of rows with these columns.
  boolean isOf(Table<?> table, String columns) {
    return sql.first(
            "select columns from digest_shape where table_name = ?",
            line -> line.getString(1),
            table.name())
        .filter(columns::equals)
        .isPresent();
  }

  void isNowOf(Table<?> table, String columns) {
    sql.execute(
        "merge into digest_shape (table_name, columns) key (table_name) values (?, ?)",
        table.name(),
        columns);
  }
}
