package org.daybook.app.replica;

import java.util.List;
import java.util.UUID;
import org.daybook.model.protocol.Cursor;
import org.hibernate.StatelessSession;

/// How far each scope was read.
final class CursorStore {
  private final Sql sql;

  CursorStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  List<Cursor> cursors() {
    return sql.list(
        "select scope, version, tag from scope_cursor order by scope",
        row -> new Cursor(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)));
  }

  void replace(List<Cursor> cursors) {
    sql.execute("delete from scope_cursor");
    for (var cursor : cursors) {
      sql.execute(
          "insert into scope_cursor (scope, version, tag) values (?, ?, ?)",
          cursor.scope(),
          cursor.version(),
          cursor.tag());
    }
  }
}
