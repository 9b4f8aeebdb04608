package org.daybook.installer.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/// A PostgreSQL server of this process's own, whose data stay in a directory. Unlike what the
/// library would do, it keeps the promise of a commit: fsync and synchronous_commit are on.
///
/// At most one process serves a directory at a time. One that was killed leaves its PostgreSQL
/// running; the next start on that directory stops it first.
public final class EmbeddedPostgresServer implements AutoCloseable {
  private static final Duration START_TIMEOUT = Duration.ofSeconds(60);
  private static final String OWNER = "postgres";

  private final DirectoryClaim claim;
  private final EmbeddedPostgres postgres;

  private EmbeddedPostgresServer(DirectoryClaim claim, EmbeddedPostgres postgres) {
    this.claim = claim;
    this.postgres = postgres;
  }

  /// Starts the server on a free port, with its data, its log and its lock below `directory`.
  ///
  /// @throws DirectoryInUseException where another process serves the directory
  /// @throws IOException where PostgreSQL cannot be unpacked or does not start; see `postgres.log`
  public static EmbeddedPostgresServer start(Path directory) throws IOException {
    var cluster = directory.resolve("cluster");
    Files.createDirectories(cluster);
    var claim = DirectoryClaim.take(directory);
    try {
      new LeftOverPostmaster(cluster).stop();
      return new EmbeddedPostgresServer(claim, startPostgres(directory, cluster));
    } catch (IOException | RuntimeException failure) {
      claim.close();
      throw failure;
    }
  }

  private static EmbeddedPostgres startPostgres(Path directory, Path cluster) throws IOException {
    var log = ProcessBuilder.Redirect.appendTo(directory.resolve("postgres.log").toFile());
    try {
      return EmbeddedPostgres.builder()
          .setDataDirectory(cluster)
          .setCleanDataDirectory(false)
          .setServerConfig("fsync", "on")
          .setServerConfig("synchronous_commit", "on")
          .setServerConfig("full_page_writes", "on")
          .setPGStartupWait(START_TIMEOUT)
          .setOutputRedirector(log)
          .setErrorRedirector(log)
          .start();
    } catch (IllegalStateException failure) {
      // The library's word for an initdb or a server that failed.
      throw new IOException("PostgreSQL did not start in " + cluster, failure);
    }
  }

  public int port() {
    return postgres.getPort();
  }

  /// The URL of a database for the owner of everything, which only administration may use.
  public String ownerUrl(String database) {
    return postgres.getJdbcUrl(OWNER, database);
  }

  /// The URL of a database without a user.
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port() + "/" + database;
  }

  /// Makes a database of that name, which must be a plain lower-case word, where there is none yet.
  public void createDatabase(String name) throws SQLException {
    if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
      throw new IllegalArgumentException("not a plain database name: " + name);
    }
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
        var creation = connection.createStatement()) {
      query.setString(1, name);
      try (var found = query.executeQuery()) {
        if (!found.next()) {
          creation.execute("create database " + name);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (claim) {
      postgres.close();
    }
  }
}
