package org.daybook.server.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says in the database that a server serves it, for as long as its process lives: a lock of
/// PostgreSQL that all servers share and that a restore must have alone. It goes with the
/// connection that took it, whatever becomes of the process.
public final class ServingLock implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ServingLock.class);
  // One number for this purpose; PostgreSQL keeps the locks of each database apart.
  private static final long NUMBER = 0x6461_7962_6f6f_6b31L;
  private static final int SECONDS_TO_ANSWER = 5;
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private final DatabaseAddress address;
  private Connection connection;

  private ServingLock(DatabaseAddress address, Connection connection) {
    this.address = address;
    this.connection = connection;
  }

  /// Takes it.
  ///
  /// @throws IllegalStateException while a restore is under way
  public static ServingLock take(DatabaseAddress address) {
    try {
      return new ServingLock(address, locked(address));
    } catch (SQLException e) {
      throw StoreFailures.wrapped("saying that a server serves", e);
    }
  }

  /// Takes it again where the connection was lost, as it is when PostgreSQL restarts; called again
  /// and again.
  public synchronized void keep() {
    try {
      if (connection.isValid(SECONDS_TO_ANSWER)) {
        return;
      }
      connection.close();
      connection = locked(address);
      LOG.info("said anew that this server serves the database");
    } catch (SQLException e) {
      throw StoreFailures.wrapped("saying that a server serves", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      LOG.debug("the connection was gone before", e);
    }
  }

  /// Keeps all servers out until the transaction ends; false where one serves now. One that was
  /// stopped this moment is waited for: PostgreSQL takes a little to notice that it is gone.
  static boolean keepServersOut(Connection transaction) throws SQLException {
    var before = transaction.setSavepoint();
    try (var statement = transaction.createStatement()) {
      statement.execute("set local lock_timeout = '3s'");
      statement.execute("select pg_advisory_xact_lock(" + NUMBER + ")");
      statement.execute("set local lock_timeout to default");
      return true;
    } catch (SQLException e) {
      if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
        transaction.rollback(before);
        return false;
      }
      throw e;
    }
  }

  private static Connection locked(DatabaseAddress address) throws SQLException {
    var fresh = Backup.open(address);
    try {
      if (answer(fresh, "select pg_try_advisory_lock_shared(?)")) {
        return fresh;
      }
    } catch (SQLException e) {
      fresh.close();
      throw e;
    }
    fresh.close();
    throw new IllegalStateException("the database is being restored; start again afterwards");
  }

  private static boolean answer(Connection connection, String question) throws SQLException {
    try (var query = connection.prepareStatement(question)) {
      query.setLong(1, NUMBER);
      try (var answer = query.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}
