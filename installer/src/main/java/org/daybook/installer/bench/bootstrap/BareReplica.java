package org.daybook.installer.bench.bootstrap;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/// An H2 file with the replica's tables, indexes, cipher and cache, and nothing of the program
/// around it.
public final class BareReplica {
  private static final String USER = "desk";

  /// Two in one, as H2 wants it: the file's and the user's. It protects nothing but made-up rows.
  private static final String PASSWORD = "bench bench";

  private BareReplica() {}

  /// The URL of a file, named without its ending, with the settings of the desk's own replica.
  public static String url(Path file) {
    return "jdbc:h2:file:"
        + file.toAbsolutePath()
        + ";CIPHER=AES;TRACE_LEVEL_FILE=0;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC"
        + ";CACHE_SIZE=65536;QUERY_CACHE_SIZE=128";
  }

  /// Makes a file with the tables, by the migrations that desk and server share.
  public static Connection create(Path file) throws SQLException {
    var url = url(file);
    var connection = DriverManager.getConnection(url, USER, PASSWORD);
    Flyway.configure()
        .dataSource(url, USER, PASSWORD)
        .locations("classpath:db/rows")
        .load()
        .migrate();
    return connection;
  }
}
