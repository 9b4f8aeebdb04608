package org.daybook.server.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// One transaction: plain statements, and a Hibernate session for rows, on the same connection.
public final class StoreTransaction implements AutoCloseable {
  private static final String SEE =
      """
      select set_config('daybook.organisation', ?, true),
        set_config('daybook.scopes', ?, true)\
      """;

  private final Connection connection;
  private final SessionFactory sessions;
  private @Nullable StatelessSession session;
  private boolean discarded;

  StoreTransaction(Connection connection, SessionFactory sessions) {
    this.connection = connection;
    this.sessions = sessions;
  }

  /// Reads one line of an answer.
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet line) throws SQLException;
  }

  /// Does something that the driver may refuse.
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws SQLException;
  }

  /// Makes the transaction see these scopes from now on; one that sees a snapshot must do nothing
  /// before.
  void see(Access access, Isolation isolation) {
    var scopes =
        access.scopes().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    // Sent together: who asks waits for each answer of the database.
    var sql =
        isolation == Isolation.SNAPSHOT
            ? "set transaction isolation level repeatable read, read only; " + SEE
            : SEE;
    attempt(
        "seeing",
        () -> {
          try (var statement = prepared(sql, access.organisationId().toString(), scopes)) {
            return statement.execute();
          }
        });
  }

  /// What was done is not kept, whatever the work returns.
  public void discard() {
    discarded = true;
  }

  /// Whether what is done will be kept.
  public boolean keeps() {
    return !discarded;
  }

  StatelessSession session() {
    var open = session;
    if (open == null) {
      open = sessions.openStatelessSession(connection);
      // Hibernate batches what it writes only where it knows of a transaction; the connection ends
      // it.
      open.beginTransaction();
      session = open;
    }
    return open;
  }

  Connection connection() {
    return connection;
  }

  <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... parameters) {
    return attempt(
        "a query",
        () -> {
          try (var statement = prepared(sql, parameters);
              var answer = statement.executeQuery()) {
            var lines = new ArrayList<T>();
            while (answer.next()) {
              lines.add(reader.read(answer));
            }
            return lines;
          }
        });
  }

  <T> Optional<T> queryOne(String sql, Reader<T> reader, @Nullable Object... parameters) {
    return query(sql, reader, parameters).stream().findFirst();
  }

  /// Hands over the lines of an answer of any length while it is read, a fetch at a time.
  <T> void each(
      String sql,
      int linesAtOnce,
      Reader<T> reader,
      Consumer<? super T> sink,
      @Nullable Object... parameters) {
    attempt(
        "a long query",
        () -> {
          try (var statement = prepared(sql, parameters)) {
            statement.setFetchSize(linesAtOnce);
            try (var answer = statement.executeQuery()) {
              while (answer.next()) {
                sink.accept(reader.read(answer));
              }
            }
          }
          return true;
        });
  }

  int update(String sql, @Nullable Object... parameters) {
    return attempt(
        "a change",
        () -> {
          try (var statement = prepared(sql, parameters)) {
            return statement.executeUpdate();
          }
        });
  }

  /// Runs one statement for each list of parameters, sent together.
  void updateAll(String sql, List<@Nullable Object[]> lines) {
    if (lines.isEmpty()) {
      return;
    }
    attempt(
        "a batch of changes",
        () -> {
          try (var statement = connection.prepareStatement(sql)) {
            for (var line : lines) {
              bind(statement, line);
              statement.addBatch();
            }
            return statement.executeBatch().length;
          }
        });
  }

  /// Tries something and undoes it; answers whether the database would have taken it.
  boolean wouldTake(Runnable change) {
    return attempt(
        "a savepoint",
        () -> {
          var savepoint = connection.setSavepoint();
          try {
            change.run();
            return true;
          } catch (StoreException e) {
            if (e.kind() == StoreException.Kind.REFUSED) {
              return false;
            }
            throw e;
          } finally {
            connection.rollback(savepoint);
          }
        });
  }

  /// Runs what Hibernate does and names its failures as the database's.
  <T> T attempting(String what, Supplier<T> action) {
    try {
      return action.get();
    } catch (StoreException e) {
      throw e;
    } catch (RuntimeException e) {
      throw StoreFailures.wrapped(what, e);
    }
  }

  <T> T attempt(String what, Attempt<T> action) {
    try {
      return action.run();
    } catch (SQLException e) {
      throw StoreFailures.wrapped(what, e);
    }
  }

  void end() throws SQLException {
    if (discarded) {
      connection.rollback();
    } else {
      connection.commit();
    }
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
    }
  }

  private PreparedStatement prepared(String sql, @Nullable Object... parameters)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    bind(statement, parameters);
    return statement;
  }

  private void bind(PreparedStatement statement, @Nullable Object... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      switch (parameters[i]) {
        case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
        case UUID[] ids -> statement.setArray(i + 1, connection.createArrayOf("uuid", ids));
        case Long[] numbers -> statement.setArray(i + 1, connection.createArrayOf("int8", numbers));
        case LocalDate[] days -> statement.setArray(i + 1, connection.createArrayOf("date", days));
        case String[] texts -> statement.setArray(i + 1, connection.createArrayOf("text", texts));
        case byte[][] parts -> statement.setArray(i + 1, connection.createArrayOf("bytea", parts));
        case Enum<?> constant -> statement.setString(i + 1, constant.name());
        case null, default -> statement.setObject(i + 1, parameters[i]);
      }
    }
  }
}
