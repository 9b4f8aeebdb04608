package org.daybook.server.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.server.admin.DatabaseOptions;

/// One PostgreSQL for all tests of a process, with a database for each that asks.
public final class TestPostgres {
  private static final EmbeddedPostgres POSTGRES = start();
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name;

  private TestPostgres(String name) {
    this.name = name;
  }

  public static TestPostgres freshDatabase() {
    var name = "test_" + COUNT.incrementAndGet();
    try (var connection = POSTGRES.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("no test database", e);
    }
    return new TestPostgres(name);
  }

  public String ownerUrl() {
    return POSTGRES.getJdbcUrl("postgres", name);
  }

  public String url() {
    return "jdbc:postgresql://localhost:" + POSTGRES.getPort() + "/" + name;
  }

  /// What the server is started with.
  public Map<String, String> environment() {
    var environment = new HashMap<String, String>();
    environment.put("DAYBOOK_DATABASE_URL", url());
    environment.put("DAYBOOK_DATABASE_OWNER_URL", url());
    return environment;
  }

  public DatabaseOptions options() {
    return new DatabaseOptions(environment());
  }

  private static EmbeddedPostgres start() {
    try {
      // Stops with the process by a hook of the library's own. It survives no power cut, so that
      // it need not flush dozens of databases at the end; the end-to-end tests keep fsync on.
      return EmbeddedPostgres.builder()
          .setServerConfig("fsync", "off")
          .setServerConfig("max_connections", "200")
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
