package org.daybook.server.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.daybook.server.testkit.Campus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What reading the answers to a device's operations costs.
class OperationLogIT {
  private static final int OPERATIONS = 20_000;
  private static final int OF_A_VERSION = 200;
  private static final int OTHERS = 4;
  private static final int LAST_VERSION = OPERATIONS / OF_A_VERSION;

  private static Campus campus;

  @BeforeAll
  static void open() {
    campus = new Campus(Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    campus.close();
  }

  @Test
  void readsWhatIsNewHoweverMuchTheDeviceHasSent() throws SQLException {
    var device = UUID.randomUUID();
    for (var others = 0; others < OTHERS; others++) {
      sent(UUID.randomUUID(), OPERATIONS);
    }
    analyze();
    sent(device, OF_A_VERSION);

    long read =
        campus
            .administration()
            .database()
            .within(
                Access.to(campus.organisation, Set.of(campus.north.id())),
                Isolation.SNAPSHOT,
                transaction -> {
                  // As it decides where it thinks that little is to be sorted out.
                  transaction.update("set local enable_sort = off");
                  var results =
                      new PgSnapshot(transaction).results(device, 1, LAST_VERSION - 1, OPERATIONS);
                  assertEquals(OF_A_VERSION, results.size());
                  assertEquals(OPERATIONS - OF_A_VERSION + 1, results.getFirst().sequence());
                  assertEquals(OPERATIONS, results.getLast().sequence());
                  return rowsRead(transaction);
                });

    assertTrue(read < 2 * OF_A_VERSION, "rows read: " + read);
  }

  /// The database's statistics know what there is by now, and not what comes afterwards.
  private static void analyze() throws SQLException {
    try (var connection = DriverManager.getConnection(campus.postgres.ownerUrl());
        var statement = connection.createStatement()) {
      statement.execute("analyze operation_log");
    }
  }

  private static void sent(UUID device, int ofAVersion) throws SQLException {
    try (var connection = DriverManager.getConnection(campus.postgres.ownerUrl());
        var insert =
            connection.prepareStatement(
                """
                insert into operation_log (device_id, epoch, sequence, organisation_id, branch_id,
                  bytes, operation_hash, outcome, version, received_at)
                select ?, 1, n, ?, ?, convert_to(repeat(md5(n::text), 6), 'UTF8'),
                  sha256(convert_to(n::text, 'UTF8')), 'ACCEPTED', 1 + (n - 1) / ?, now()
                from generate_series(1, ?) n\
                """)) {
      insert.setObject(1, device);
      insert.setObject(2, campus.organisation);
      insert.setObject(3, campus.north.id());
      insert.setInt(4, ofAVersion);
      insert.setInt(5, OPERATIONS);
      insert.executeUpdate();
    }
  }

  private static long rowsRead(StoreTransaction transaction) {
    return transaction
        .queryOne(
            """
            select coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0)
            from pg_stat_xact_user_tables where relname = 'operation_log'\
            """,
            line -> line.getLong(1))
        .orElseThrow();
  }
}
