package org.daybook.server.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.function.Function;
import org.hibernate.SessionFactory;

/// The pool of connections as the application's role, and transactions on it.
public final class Database implements AutoCloseable {
  private static final int CONNECT_TIMEOUT_MILLIS = 5_000;

  private final HikariDataSource pool;
  private final SessionFactory sessions;

  private Database(HikariDataSource pool, SessionFactory sessions) {
    this.pool = pool;
    this.sessions = sessions;
  }

  /// Connects.
  ///
  /// @param poolSize most connections at a time
  /// @throws StoreException where the database does not answer
  public static Database open(DatabaseAddress address, int poolSize) {
    var config = new HikariConfig();
    config.setPoolName("daybook");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(poolSize);
    config.setAutoCommit(false);
    config.setConnectionTimeout(CONNECT_TIMEOUT_MILLIS);
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("ApplicationName", "daybook");
    // Details of its errors quote values, which may be personal.
    config.addDataSourceProperty("logServerErrorDetail", "false");
    config.setConnectionInitSql("set lock_timeout = '10s'; set statement_timeout = '60s'");
    // Else a new connection is handed out within the transaction of that statement, in which a
    // first use for a snapshot fails.
    config.setIsolateInternalQueries(true);
    try {
      return new Database(new HikariDataSource(config), RowMappings.sessionFactory());
    } catch (RuntimeException e) {
      throw StoreFailures.wrapped("connecting", e);
    }
  }

  /// Runs work in one transaction that sees what the access names. It commits when the work
  /// returns, unless the work asked to roll back, and rolls back when it throws.
  public <T> T within(Access access, Isolation isolation, Function<StoreTransaction, T> work) {
    return run(transaction -> {
      transaction.see(access, isolation);
      return work.apply(transaction);
    });
  }

  /// Runs work in one transaction that sees no row of any organisation, only the narrow functions
  /// that are asked before an organisation is known.
  public <T> T outsideTheWall(Function<StoreTransaction, T> work) {
    return run(work);
  }

  /// The same, but each statement is a transaction of its own, for whose end nobody waits.
  public <T> T outsideTheWallSingly(Function<StoreTransaction, T> work) {
    try (var connection = pool.getConnection()) {
      connection.setAutoCommit(true);
      try (var transaction = new StoreTransaction(connection, sessions)) {
        return work.apply(transaction);
      }
    } catch (SQLException e) {
      throw StoreFailures.wrapped("a statement", e);
    }
  }

  /// Connections in use, for the metrics.
  public int activeConnections() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  private <T> T run(Function<StoreTransaction, T> work) {
    try (var connection = pool.getConnection()) {
      try (var transaction = new StoreTransaction(connection, sessions)) {
        var answer = work.apply(transaction);
        transaction.end();
        return answer;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      }
    } catch (SQLException e) {
      throw StoreFailures.wrapped("a transaction", e);
    }
  }

  @Override
  public void close() {
    sessions.close();
    pool.close();
  }
}
