package org.daybook.installer.bench.push;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.daybook.installer.bench.centre.BenchDevice;
import org.daybook.installer.bench.push.SaleRows.SaleBatch;
import org.daybook.model.catalogue.Tables;
import org.daybook.model.operation.HashChain;
import org.daybook.model.row.Row;
import org.daybook.model.row.RowShape;
import org.daybook.model.row.Table;
import org.jspecify.annotations.Nullable;

/// The least that keeping sales can cost: the rows that the rules made of them, their operations
/// and feed lines, written by plain JDBC batches into the server's own tables, with their indexes
/// and fsync, one commit for each batch. Nothing is checked, decided or read.
final class BareSales implements AutoCloseable {
  private static final String FEED =
      """
      insert into feed (scope_id, table_name, row_id, organisation_id, version, has_left)
      values (?, ?, ?, ?, ?, false)\
      """;
  private static final String FEED_AGAIN =
      FEED
          + " on conflict (scope_id, table_name, row_id)"
          + " do update set version = excluded.version";

  private final Connection connection;
  private final BenchDevice device;
  private final Instant time;
  private long version = 1;

  /// Connects as the owner, whom row-level security does not hold.
  BareSales(String url, BenchDevice device, Instant time) throws SQLException {
    this.connection = DriverManager.getConnection(url + "&reWriteBatchedInserts=true");
    this.connection.setAutoCommit(false);
    this.device = device;
    this.time = time;
  }

  /// Writes a batch and commits it.
  void insert(SaleBatch batch) throws SQLException {
    version++;
    for (var rows : byTable(batch.fresh()).entrySet()) {
      write(insertInto(Tables.shapeOf(rows.getKey())), rows.getValue());
    }
    for (var rows : byTable(batch.changed()).entrySet()) {
      write(replaceIn(Tables.shapeOf(rows.getKey())), rows.getValue());
    }
    log(batch);
    feed(FEED, batch.fresh());
    feed(FEED_AGAIN, batch.changed());
    connection.commit();
  }

  private static Map<Table<?>, List<Row>> byTable(List<Row> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(Row::table, LinkedHashMap::new, Collectors.toList()));
  }

  // Names of tables and columns come from the catalogue of the shared model.
  private static String insertInto(RowShape<?> shape) {
    var marks = String.join(", ", Collections.nCopies(shape.columns().size(), "?"));
    return "insert into %s (%s) values (%s)"
        .formatted(shape.table().name(), shape.columnNames(), marks);
  }

  private static String replaceIn(RowShape<?> shape) {
    return shape.columns().stream()
        .map(column -> column.name() + " = excluded." + column.name())
        .collect(
            Collectors.joining(", ", insertInto(shape) + " on conflict (id) do update set ", ""));
  }

  private void write(String sql, List<Row> rows) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      for (var row : rows) {
        var values = Tables.shapeOf(row.table()).values(row);
        for (int i = 0; i < values.length; i++) {
          statement.setObject(i + 1, stored(values[i]));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case Enum<?> constant -> constant.name();
      case Instant instant -> instant.atOffset(ZoneOffset.UTC);
      case null, default -> value;
    };
  }

  private void log(SaleBatch batch) throws SQLException {
    var at = time.atOffset(ZoneOffset.UTC);
    try (var log = connection.prepareStatement(BareInserts.OPERATION)) {
      long sequence = batch.first();
      for (var operation : batch.operations()) {
        var hash = HashChain.sha256(operation);
        BareInserts.addOperation(log, device, sequence++, operation, hash, version, at);
      }
      log.executeBatch();
    }
  }

  private void feed(String sql, List<Row> rows) throws SQLException {
    try (var feed = connection.prepareStatement(sql)) {
      for (var row : rows) {
        addLine(feed, row);
      }
      feed.executeBatch();
    }
  }

  private void addLine(PreparedStatement feed, Row row) throws SQLException {
    feed.setObject(1, row.scopeId());
    feed.setObject(2, row.table().name());
    feed.setObject(3, row.id());
    feed.setObject(4, row.organisationId());
    feed.setLong(5, version);
    feed.addBatch();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
