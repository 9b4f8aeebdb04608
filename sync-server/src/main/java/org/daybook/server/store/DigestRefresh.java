package org.daybook.server.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.Cbor;
import org.daybook.model.protocol.RowDigest;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Computes the digests of tables anew whose rows have other columns than when they were computed
/// last: after a migration the same rows have other bytes. Otherwise it does nothing. Writers wait
/// meanwhile; a node of an earlier program must not write afterwards, for it keeps no digests.
final class DigestRefresh {
  private static final Logger LOG = LoggerFactory.getLogger(DigestRefresh.class);
  private static final int LINES_AT_ONCE = 1_000;

  private final DatabaseAddress owner;

  /// @param owner owns the schema, and so sees every organisation
  DigestRefresh(DatabaseAddress owner) {
    this.owner = owner;
  }

  void run() throws SQLException {
    try (var connection =
        DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
      connection.setAutoCommit(false);
      for (var table : Tables.ALL) {
        if (isOutdated(connection, table)) {
          anew(connection, table);
        }
      }
      connection.commit();
    }
  }

  /// Computes those of one table anew in a transaction that writes its rows past the digests.
  static void anew(Connection connection, Table<?> table) throws SQLException {
    lock(connection);
    refresh(connection, table);
  }

  private static boolean isOutdated(Connection connection, Table<?> table) throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select from digest_shape where table_name = ? and columns = ?")) {
      query.setString(1, table.name());
      query.setString(2, Tables.shapeOf(table).description());
      try (var answer = query.executeQuery()) {
        return !answer.next();
      }
    }
  }

  /// Whoever changes rows locks their scope's line first.
  private static void lock(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("lock table scope_version in exclusive mode");
    }
  }

  private static <R extends Row> void refresh(Connection connection, Table<R> table)
      throws SQLException {
    var digests = new TreeMap<UUID, RowDigest>();
    var organisations = new TreeMap<UUID, UUID>();
    var shape = Tables.shapeOf(table);
    try (var statement = connection.createStatement()) {
      statement.setFetchSize(LINES_AT_ONCE);
      var reader = new RowReader<>(shape);
      try (var answer =
          statement.executeQuery("select " + shape.columnNames() + " from " + table.name())) {
        while (answer.next()) {
          var row = reader.read(answer);
          digests.computeIfAbsent(row.scopeId(), _ -> new RowDigest()).add(Cbor.encode(row));
          organisations.put(row.scopeId(), row.organisationId());
        }
      }
    }
    write(connection, table, digests, organisations);
    LOG.info("computed the digests of {} in {} scopes", table, digests.size());
  }

  private static void write(
      Connection connection,
      Table<?> table,
      Map<UUID, RowDigest> digests,
      Map<UUID, UUID> organisations)
      throws SQLException {
    try (var clean = connection.prepareStatement("delete from table_digest where table_name = ?");
        var insert =
            connection.prepareStatement(
                """
                insert into table_digest
                  (scope_id, table_name, organisation_id, row_count, digest, version)
                values (?, ?, ?, ?, ?, 0)\
                """);
        var shape =
            connection.prepareStatement(
                """
                insert into digest_shape (table_name, columns) values (?, ?)
                on conflict (table_name) do update set columns = excluded.columns\
                """)) {
      clean.setString(1, table.name());
      clean.executeUpdate();
      for (var one : digests.entrySet()) {
        insert.setObject(1, one.getKey());
        insert.setString(2, table.name());
        insert.setObject(3, organisations.get(one.getKey()));
        insert.setLong(4, one.getValue().rows());
        insert.setBigDecimal(5, KeptDigests.number(one.getValue().value()));
        insert.addBatch();
      }
      insert.executeBatch();
      shape.setString(1, table.name());
      shape.setString(2, Tables.shapeOf(table).description());
      shape.executeUpdate();
    }
  }
}
