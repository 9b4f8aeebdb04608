package org.daybook.app.replica;

import java.util.Optional;
import org.hibernate.StatelessSession;

/// Small named texts that the desk remembers, such as when it last met the server.
final class NoteStore {
  private final Sql sql;

  NoteStore(StatelessSession session) {
    this.sql = new Sql(session);
  }

  Optional<String> note(String name) {
    return sql.first("select content from desk_note where name = ?", row -> row.getString(1), name);
  }

  void note(String name, String content) {
    sql.execute("merge into desk_note (name, content) key (name) values (?, ?)", name, content);
  }
}
