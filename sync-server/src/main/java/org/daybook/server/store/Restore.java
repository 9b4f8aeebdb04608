package org.daybook.server.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Puts a backup's contents into a database of the same schema, in one transaction, and draws a new
/// epoch for the server. Desks that had seen more than the backup holds recognise it by their
/// cursors.
public final class Restore {
  private final DatabaseAddress owner;

  /// @param owner owns the schema
  public Restore(DatabaseAddress owner) {
    this.owner = owner;
  }

  /// Whether it is done, or why not.
  public sealed interface Outcome {
    /// It is done.
    ///
    /// @param to the moment of the backup
    /// @param doors which desks may come in now
    record Restored(int tables, Instant to, RestoredDoors doors) implements Outcome {}

    /// Nothing was changed.
    record Refused(String reason) implements Outcome {}
  }

  /// @param replace whether what is in the database may be lost
  public Outcome read(Path file, boolean replace) throws IOException {
    try (var zip = new ZipFile(file.toFile());
        var connection = Backup.open(owner)) {
      connection.setAutoCommit(false);
      if (!ServingLock.keepServersOut(connection)) {
        return new Outcome.Refused("a server serves this database; stop every one of them first");
      }
      var tables = Backup.tables(connection);
      var lines = head(zip);
      var refusal = refusal(zip, lines, connection, tables, replace);
      if (refusal != null) {
        return new Outcome.Refused(refusal);
      }
      var to = Instant.parse(lines.getLast());
      var present = PresentDoors.noted(connection);
      fill(zip, connection, tables, to);
      var doors = present.closeAgain(connection);
      connection.commit();
      return new Outcome.Restored(tables.size(), to, doors);
    } catch (java.util.zip.ZipException e) {
      return new Outcome.Refused("the file is not a backup: " + e.getMessage());
    } catch (SQLException e) {
      throw StoreFailures.wrapped("a restore", e);
    }
  }

  /// What the file says of itself; nothing where it is no backup.
  private static List<String> head(ZipFile zip) throws IOException {
    var head = zip.getEntry(Backup.HEAD);
    if (head == null) {
      return List.of();
    }
    try (var content = zip.getInputStream(head)) {
      return new String(content.readNBytes(200), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static @Nullable String refusal(
      ZipFile zip, List<String> head, Connection connection, List<String> tables, boolean replace)
      throws SQLException {
    if (head.isEmpty()) {
      return "the file is not a backup";
    }
    if (head.size() != 3 || !head.getFirst().equals(Backup.FORMAT)) {
      return "the file is not a backup of this kind";
    }
    var version = Backup.schemaVersion(connection);
    if (!head.get(1).equals(version)) {
      return "the backup is of schema "
          + head.get(1)
          + ", the database of "
          + version
          + "; restore it with the program of that version, then start this one";
    }
    var held = new HashSet<String>();
    zip.stream()
        .filter(it -> !it.getName().equals(Backup.HEAD))
        .forEach(it -> held.add(it.getName()));
    if (!held.equals(new HashSet<>(tables))) {
      return "the backup does not hold the tables of this schema";
    }
    return replace || isEmpty(connection)
        ? null
        : "the database is not empty; --replace gives up what is in it";
  }

  private static boolean isEmpty(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery("select not exists (select from organisation)")) {
      return answer.next() && answer.getBoolean(1);
    }
  }

  private static void fill(ZipFile zip, Connection connection, List<String> tables, Instant to)
      throws SQLException, IOException {
    var copy = connection.unwrap(PGConnection.class).getCopyAPI();
    try (var statement = connection.createStatement()) {
      // What desks reported after an earlier restore is told once: it must outlive this one.
      statement.execute("create temp table reported on commit drop as select * from lost_row");
      for (var table : tables) {
        statement.execute("truncate " + Backup.quoted(table));
        try (var content = zip.getInputStream(zip.getEntry(table))) {
          copy.copyIn("copy " + Backup.quoted(table) + " from stdin", content);
        }
      }
      statement.execute("truncate device_nonce");
      statement.execute("insert into lost_row select * from reported on conflict do nothing");
      statement.execute(
          "update server_epoch set epoch = gen_random_uuid(), put_back_to = '" + to + "'");
      // How long a device was silent counts from now: a backup may be older than that.
      statement.execute("update device_cursor set asked_at = now()");
      // Whoever was signed in when the backup was made is not any more.
      statement.execute("update staff_token set used_at = coalesce(used_at, now())");
      // Nor does a code enrol that was used, or taken back, after the backup.
      statement.execute("update activation_code set used_at = coalesce(used_at, now())");
    }
    // The file knows only of the backups before it; desks count by it what was lost.
    Backup.watermark(connection);
  }
}
