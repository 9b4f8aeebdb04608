package org.daybook.installer.bench.bootstrap;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/// An H2 file with the replica's tables, indexes, cipher and cache, and nothing of the program
/// around it.
public final class BareReplica {
  public static final String USER = "desk";

  /// Two in one, as H2 wants it: the file's and the user's. It protects nothing but made-up rows.
  public static final String PASSWORD = "bench bench";

  private BareReplica() {}

  /// The URL of a file, named without its ending, with the settings of the desk's own replica.
  public static String url(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";CIPHER=AES;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC"
        + ";CACHE_SIZE=32768;QUERY_CACHE_SIZE=128";
  }

  /// Makes the tables by the migration that desk and server share.
  public static void createTables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("runscript from 'classpath:db/rows/V0001__rows.sql'");
    }
  }
}
