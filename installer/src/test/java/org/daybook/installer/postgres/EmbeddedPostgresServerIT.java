package org.daybook.installer.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresServerIT {
  @TempDir private Path directory;

  @Test
  void keepsDataAndDurabilityAcrossStarts() throws Exception {
    try (var server = EmbeddedPostgresServer.start(directory)) {
      server.createDatabase("demo");
      server.createDatabase("demo");
      execute(server.ownerUrl("demo"), "create table kept as select 'here' as word");
    }
    try (var server = EmbeddedPostgresServer.start(directory)) {
      assertEquals("here", query(server.ownerUrl("demo"), "select word from kept"));
      assertEquals("on", query(server.ownerUrl("demo"), "show fsync"));
      assertEquals("on", query(server.ownerUrl("demo"), "show synchronous_commit"));
    }
  }

  @Test
  void refusesDirectoryThatAnotherServerUses() throws Exception {
    try (var server = EmbeddedPostgresServer.start(directory)) {
      assertThrows(
          DirectoryInUseException.class, () -> EmbeddedPostgresServer.start(directory).close());
      assertEquals("1", query(server.ownerUrl("postgres"), "select 1"));
    }
  }

  @Test
  void stopsServerThatKilledProcessLeft() throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    var program = PostgresUntilKilled.class.getName();
    var killed = new ProcessBuilder(java, "-cp", path, program, directory.toString()).start();
    String url;
    try (var output = killed.inputReader()) {
      url = output.lines().filter(it -> it.startsWith("jdbc:")).findFirst().orElseThrow();
    } finally {
      killed.destroyForcibly().waitFor();
    }
    execute(url, "create table kept as select 'left' as word");

    try (var server = EmbeddedPostgresServer.start(directory)) {
      assertEquals("left", query(server.ownerUrl("postgres"), "select word from kept"));
    }
    assertThrows(SQLException.class, () -> query(url, "select 1"));
    assertFalse(Files.exists(directory.resolve("cluster").resolve("postmaster.pid")));
  }

  private static void execute(String url, String statement) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var execution = connection.createStatement()) {
      execution.execute(statement);
    }
  }

  private static String query(String url, String question) throws SQLException {
    try (var connection = DriverManager.getConnection(url);
        var query = connection.createStatement();
        var answer = query.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }
}
