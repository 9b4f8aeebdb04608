package org.daybook.installer.bench.centre;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Writes rows into the server's tables by COPY, with their lines in the feed, as version 1 of
/// their scopes. Needs a connection that row-level security does not hold, and one transaction.
public final class RowCopy {
  private static final int VERSION = 1;

  private final Connection connection;
  private final long tagSeed;

  public RowCopy(Connection connection, long tagSeed) {
    this.connection = connection;
    this.tagSeed = tagSeed;
  }

  /// Writes the rows, which come table by table, and gives how many they were.
  public int copy(Stream<Row> rows) throws SQLException, IOException {
    var byTable = new LinkedHashMap<Table<? extends Row>, StringBuilder>();
    var feed = new StringBuilder();
    var scopes = new LinkedHashMap<UUID, UUID>();
    var count = 0;
    for (var row : (Iterable<Row>) rows::iterator) {
      append(byTable.computeIfAbsent(row.table(), _ -> new StringBuilder()), row);
      appendFeed(feed, row);
      scopes.put(row.scopeId(), row.organisationId());
      count++;
    }
    for (var table : byTable.entrySet()) {
      copyIn(table.getKey().name() + columns(table.getKey()), table.getValue());
    }
    copyIn("feed (scope_id, table_name, row_id, organisation_id, version, has_left)", feed);
    openScopes(scopes);
    return count;
  }

  private void openScopes(Map<UUID, UUID> scopes) throws SQLException {
    var random = new SplittableRandom(tagSeed);
    var known =
        "insert into scope_version (scope_id, organisation_id, version, tag)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    var tags =
        "insert into scope_tag (scope_id, organisation_id, version, tag)"
            + " values (?, ?, ?, ?) on conflict do nothing";
    for (var scope : scopes.entrySet()) {
      var tag = random.nextLong(1, Long.MAX_VALUE);
      for (var sql : List.of(known, tags)) {
        try (var insert = connection.prepareStatement(sql)) {
          insert.setObject(1, scope.getKey());
          insert.setObject(2, scope.getValue());
          insert.setLong(3, VERSION);
          insert.setLong(4, tag);
          insert.executeUpdate();
        }
      }
    }
  }

  private void copyIn(String target, StringBuilder text) throws SQLException, IOException {
    CopyIn copy =
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
    var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    copy.endCopy();
  }

  private static void append(StringBuilder text, Row row) {
    text.append(
        Arrays.stream(row.getClass().getRecordComponents())
            .map(component -> escaped(valueOf(component, row)))
            .collect(Collectors.joining("\t", "", "\n")));
  }

  private static void appendFeed(StringBuilder text, Row row) {
    text.append(row.scopeId())
        .append('\t')
        .append(row.table().name())
        .append('\t')
        .append(row.id())
        .append('\t')
        .append(row.organisationId())
        .append('\t')
        .append(VERSION)
        .append("\tf\n");
  }

  private static String columns(Table<? extends Row> table) {
    return Arrays.stream(table.type().getRecordComponents())
        .map(component -> component.getName().replaceAll("([A-Z])", "_$1"))
        .map(name -> name.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static @Nullable Object valueOf(RecordComponent component, Row row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("cannot read " + component, failure);
    }
  }

  private static String escaped(@Nullable Object value) {
    return switch (value) {
      case null -> "\\N";
      case List<?> list ->
          list.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
      case Object other ->
          other.toString().replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    };
  }
}
