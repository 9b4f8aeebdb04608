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
    return cursors("scope_cursor");
  }

  void replace(List<Cursor> cursors) {
    replace("scope_cursor", cursors);
  }

  /// Where the answer leads of which a part is in.
  List<Cursor> arriving() {
    return cursors("arriving_cursor");
  }

  void arriving(List<Cursor> cursors) {
    replace("arriving_cursor", cursors);
  }

  private List<Cursor> cursors(String table) {
    return sql.list(
        "select scope, version, tag from " + table + " order by scope",
        row -> new Cursor(row.getObject(1, UUID.class), row.getLong(2), row.getLong(3)));
  }

  private void replace(String table, List<Cursor> cursors) {
    sql.execute("delete from " + table);
    for (var cursor : cursors) {
      sql.execute(
          "insert into " + table + " (scope, version, tag) values (?, ?, ?)",
          cursor.scope(),
          cursor.version(),
          cursor.tag());
    }
  }
}
