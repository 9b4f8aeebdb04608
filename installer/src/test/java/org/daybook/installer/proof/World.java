package org.daybook.installer.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.daybook.installer.postgres.EmbeddedPostgresServer;
import org.daybook.model.catalogue.Tables;
import org.daybook.server.Wiring;
import org.daybook.server.admin.Administration;
import org.daybook.server.admin.DatabaseOptions;

/// A real PostgreSQL with a migrated database, a server process that nobody kills, and as many
/// organisations as tests want, so that they do not get in each other's way.
final class World implements AutoCloseable {
  private static final String DATABASE = "proof";

  private final Path directory;
  private final EmbeddedPostgresServer postgres;
  private final Postmaster postmaster;
  private final Administration administration;
  private final AtomicInteger names = new AtomicInteger();
  private ServerProcess shared;

  private World(Path directory, EmbeddedPostgresServer postgres) {
    this.directory = directory;
    this.postgres = postgres;
    this.postmaster = new Postmaster(postgresIn(directory), postgres.ownerUrl(DATABASE));
    this.administration = Wiring.administration(new DatabaseOptions(environment()));
  }

  static World begin(Path directory) throws IOException, SQLException {
    var postgres = EmbeddedPostgresServer.start(postgresIn(directory));
    try {
      postgres.createDatabase(DATABASE);
      return new World(directory, postgres);
    } catch (SQLException | RuntimeException failure) {
      postgres.close();
      throw failure;
    }
  }

  private static Path postgresIn(Path directory) {
    return directory.resolve("postgres");
  }

  /// The PostgreSQL of all its servers, which tests may kill.
  Postmaster postmaster() {
    return postmaster;
  }

  /// What a server or an administration of this world finds in its environment.
  Map<String, String> environment() {
    return Map.of(
        "DAYBOOK_DATABASE_URL",
        postgres.url(DATABASE),
        "DAYBOOK_DATABASE_OWNER_URL",
        postgres.url(DATABASE),
        "DAYBOOK_DATABASE_OWNER_USER",
        "postgres");
  }

  Administration administration() {
    return administration;
  }

  /// The server that no test kills.
  synchronized ServerProcess sharedServer() {
    if (shared == null) {
      shared = ownServer();
    }
    return shared;
  }

  URI server() {
    return sharedServer().url();
  }

  /// A server for one test alone, beside the shared one on the same database.
  ServerProcess ownServer() {
    return ServerProcess.start(this, fresh("server"));
  }

  Organisation found(String... branches) {
    return Organisation.found(this, "org" + names.incrementAndGet(), List.of(branches));
  }

  /// A new folder.
  Path fresh(String name) {
    try {
      return Files.createDirectories(directory.resolve(name + names.incrementAndGet()));
    } catch (IOException failure) {
      throw new UncheckedIOException("no folder for a test", failure);
    }
  }

  /// The first column, asked as the owner of the database, whom no wall stops.
  List<String> query(String question, String... values) throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.ownerUrl(DATABASE));
        var query = connection.prepareStatement(question)) {
      for (int i = 0; i < values.length; i++) {
        query.setString(i + 1, values[i]);
      }
      var found = new ArrayList<String>();
      try (var lines = query.executeQuery()) {
        while (lines.next()) {
          found.add(lines.getString(1));
        }
      }
      return found;
    }
  }

  void update(String statement, String... values) throws SQLException {
    try (var connection = DriverManager.getConnection(postgres.ownerUrl(DATABASE));
        var update = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        update.setString(i + 1, values[i]);
      }
      update.execute();
    }
  }

  /// Everything that a branch holds, as text.
  List<String> rowsOf(UUID branch) throws SQLException {
    var rows = new ArrayList<String>();
    for (var table : Tables.ALL) {
      var columns =
          query(
              """
              select 1 from information_schema.columns
              where table_name = ? and column_name = 'branch_id'
              """,
              table.name());
      if (!columns.isEmpty()) {
        rows.addAll(
            query(
                "select '%1$s ' || t::text from %1$s t where branch_id = ?::uuid order by 1"
                    .formatted(table.name()),
                branch.toString()));
      }
    }
    return rows;
  }

  @Override
  public synchronized void close() throws IOException {
    if (shared != null) {
      shared.close();
    }
    administration.close();
    postgres.close();
  }

  static Duration startPatience() {
    return Duration.ofSeconds(60);
  }
}
