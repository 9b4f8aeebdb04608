package org.daybook.app.replica;

import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.daybook.model.catalogue.Tables;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.SessionFactory;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.jspecify.annotations.Nullable;

/// The encrypted H2 file, migrated, with Hibernate on it.
final class ReplicaDatabase implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 16;
  private static final Executor IN_A_THREAD_OF_ITS_OWN =
      work -> Thread.ofPlatform().daemon().name("daybook-replica-sessions").start(work);

  private final JdbcConnectionPool pool;
  private final SessionFactory sessions;

  private ReplicaDatabase(JdbcConnectionPool pool, SessionFactory sessions) {
    this.pool = pool;
    this.sessions = sessions;
  }

  static ReplicaDatabase open(Path file, byte[] key) {
    var pool =
        JdbcConnectionPool.create(url(file), "desk", HexFormat.of().formatHex(key) + " desk");
    pool.setMaxConnections(MOST_CONNECTIONS);
    // Hibernate only asks what kind of database it is, so it can be built while tables still grow.
    var sessions = CompletableFuture.supplyAsync(() -> sessions(pool), IN_A_THREAD_OF_ITS_OWN);
    try {
      Flyway.configure()
          .dataSource(pool)
          .locations("classpath:db/rows", "classpath:db/replica")
          .loggers("slf4j")
          .load()
          .migrate();
      return new ReplicaDatabase(pool, sessions.join());
    } catch (RuntimeException e) {
      sessions.handle((made, _) -> closed(made)).join();
      pool.dispose();
      throw e;
    }
  }

  private static boolean closed(@Nullable SessionFactory made) {
    if (made != null) {
      made.close();
    }
    return true;
  }

  SessionFactory sessions() {
    return sessions;
  }

  @Override
  public void close() {
    sessions.close();
    pool.dispose();
  }

  /// Without a trace file: H2 would write failing statements with their values beside the encrypted
  /// file, in clear.
  private static String url(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";CIPHER=AES;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC"
        + ";CACHE_SIZE=65536"
        // A save alone takes some twenty statements; H2 remembers eight unless told otherwise, and
        // would parse each of them anew.
        + ";QUERY_CACHE_SIZE=128";
  }

  private static SessionFactory sessions(JdbcConnectionPool pool) {
    var configuration = new Configuration();
    Tables.ALL.forEach(table -> configuration.addAnnotatedClass(table.entity()));
    configuration
        .getProperties()
        .putAll(
            Map.of(
                AvailableSettings.JAKARTA_NON_JTA_DATASOURCE,
                pool,
                AvailableSettings.PHYSICAL_NAMING_STRATEGY,
                PhysicalNamingStrategySnakeCaseImpl.class.getName(),
                AvailableSettings.STATEMENT_BATCH_SIZE,
                200,
                AvailableSettings.JDBC_TIME_ZONE,
                "UTC",
                // A day that went by way of java.sql.Date would be the day before in H2's UTC,
                // wherever the machine's clock is ahead of it.
                AvailableSettings.JAVA_TIME_USE_DIRECT_JDBC,
                true));
    return configuration.buildSessionFactory();
  }
}
