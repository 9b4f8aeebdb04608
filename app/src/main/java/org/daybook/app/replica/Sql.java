package org.daybook.app.replica;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.model.desk.RowRef;
import org.hibernate.StatelessSession;

/// Plain statements on a session's connection, for the bookkeeping tables: they hold no rows of the
/// model, and H2's MERGE does in one statement what would take two through an entity.
final class Sql {
  private final StatelessSession session;

  Sql(StatelessSession session) {
    this.session = session;
  }

  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
    return session.doReturningWork(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        set(statement, parameters);
        try (var rows = statement.executeQuery()) {
          var found = new ArrayList<T>();
          while (rows.next()) {
            found.add(reader.read(rows));
          }
          return found;
        }
      }
    });
  }

  interface Taker {
    void take(ResultSet row) throws SQLException;
  }

  /// Hands over row by row, however many there are.
  void each(String sql, Taker taker, Object... parameters) {
    session.doWork(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        set(statement, parameters);
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            taker.take(rows);
          }
        }
      }
    });
  }

  <T> Optional<T> first(String sql, Reader<T> reader, Object... parameters) {
    return list(sql, reader, parameters).stream().findFirst();
  }

  int execute(String sql, @org.jspecify.annotations.Nullable Object... parameters) {
    return session.doReturningWork(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        set(statement, parameters);
        return statement.executeUpdate();
      }
    });
  }

  /// The same statement for each set of parameters, in one batch.
  void executeAll(
      String sql, List<? extends @org.jspecify.annotations.Nullable Object[]> parameters) {
    if (parameters.isEmpty()) {
      return;
    }
    session.doWork(connection -> {
      try (var statement = connection.prepareStatement(sql)) {
        for (var some : parameters) {
          set(statement, some);
          statement.addBatch();
        }
        statement.executeBatch();
      }
    });
  }

  /// What names each of some rows: its table, then its id.
  static List<Object[]> lines(Collection<RowRef> refs) {
    return refs.stream().map(ref -> new Object[] {ref.table(), ref.id()}).toList();
  }

  private static void set(
      PreparedStatement statement, @org.jspecify.annotations.Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
