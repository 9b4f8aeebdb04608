package org.daybook.server.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;

/// Writes a database into one file, of one moment, while the server goes on: a zip with the
/// schema's version, the moment, and each table as PostgreSQL copies it out. Needs no program of
/// PostgreSQL and reads every version of it alike.
public final class Backup {
  static final String FORMAT = "daybook-backup-2";
  static final String HEAD = "backup.txt";

  private final DatabaseAddress owner;

  /// @param owner owns the schema, and so sees every organisation
  public Backup(DatabaseAddress owner) {
    this.owner = owner;
  }

  /// Writes the file, whole or not at all, then records how far it goes for each device.
  ///
  /// @return how many tables it holds
  public int write(Path file) throws IOException {
    var draft = file.resolveSibling(file.getFileName() + ".part");
    try (var connection = open(owner)) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      int tables;
      Files.deleteIfExists(draft);
      createPrivate(draft);
      try (var out = Files.newOutputStream(draft)) {
        tables = write(connection, out);
      }
      force(draft, StandardOpenOption.WRITE);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
      // What the watermark says is in the file must be there after a crash, under its name.
      force(file.toAbsolutePath().resolveSibling(""), StandardOpenOption.READ);
      watermark(connection);
      connection.commit();
      return tables;
    } catch (SQLException e) {
      throw StoreFailures.wrapped("a backup", e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// Returns when a file's content, or a folder's names, are on the medium.
  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (var channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /// It holds personal data and hashes of passwords: only who wrote it may read it.
  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createFile(file);
    }
  }

  private static int write(Connection connection, OutputStream out)
      throws SQLException, IOException {
    var tables = tables(connection);
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(HEAD));
      var head = FORMAT + "\n" + schemaVersion(connection) + "\n" + moment(connection) + "\n";
      zip.write(head.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
      for (var table : tables) {
        zip.putNextEntry(new ZipEntry(table));
        copy.copyOut("copy " + quoted(table) + " to stdout", zip);
        zip.closeEntry();
      }
    }
    return tables.size();
  }

  /// By the database's clock, to which the backup is true.
  private static Instant moment(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select now()")) {
      answer.next();
      return answer.getTimestamp(1).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /// Says that the last backup holds what the database holds now.
  static void watermark(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.executeUpdate(
          """
          insert into backup_watermark (device_id, organisation_id, epoch, sequence, taken_at)
          select device_id, organisation_id, epoch, head_sequence, now() from device_key
          on conflict (device_id, epoch) do update set
            sequence = excluded.sequence, taken_at = excluded.taken_at\
          """);
    }
  }

  static Connection open(DatabaseAddress address) throws SQLException {
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  /// The tables that hold something worth keeping: neither Flyway's own nor the unlogged ones.
  static List<String> tables(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                """
                select relname from pg_class
                where relnamespace = current_schema()::regnamespace and relkind = 'r'
                  and relpersistence = 'p' and relname <> 'flyway_schema_history'
                order by relname\
                """)) {
      var tables = new ArrayList<String>();
      while (answer.next()) {
        tables.add(answer.getString(1));
      }
      return tables;
    }
  }

  static String schemaVersion(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer =
            statement.executeQuery(
                """
                select version from flyway_schema_history
                where version is not null and success order by installed_rank desc limit 1\
                """)) {
      return answer.next() ? answer.getString(1) : "0";
    }
  }

  /// Names of tables come from the catalogue or are compared with it, and are quoted all the same.
  static String quoted(String table) {
    return '"' + table.replace("\"", "\"\"") + '"';
  }
}
