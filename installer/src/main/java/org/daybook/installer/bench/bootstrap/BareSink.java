package org.daybook.installer.bench.bootstrap;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// The desk's end of the bare pipeline: reads what [BareSource] streams and inserts it by plain
/// JDBC, in batches.
final class BareSink {
  private static final int BUFFER_BYTES = 1 << 16;
  private static final int BATCH_ROWS = 1_000;
  private static final int SIGNATURE_AND_FLAGS_BYTES = 15;
  private static final int END_OF_TABLE = -1;

  private final Connection connection;
  private final List<String> tables;

  /// @param tables in the order of the stream
  BareSink(Connection connection, List<String> tables) {
    this.connection = connection;
    this.tables = tables;
  }

  /// Loads all and gives how many rows came.
  long load(URI source) throws IOException, InterruptedException, SQLException {
    connection.setAutoCommit(false);
    try (var client = HttpClient.newHttpClient()) {
      var answer =
          client.send(HttpRequest.newBuilder(source).build(), BodyHandlers.ofInputStream());
      try (var stream =
          new DataInputStream(
              new BufferedInputStream(
                  new GZIPInputStream(answer.body(), BUFFER_BYTES), BUFFER_BYTES))) {
        var rows = 0L;
        for (var table : tables) {
          rows += loadTable(stream, table);
        }
        connection.commit();
        return rows;
      }
    }
  }

  private long loadTable(DataInputStream stream, String table) throws IOException, SQLException {
    var columns = columns(table);
    stream.skipNBytes(SIGNATURE_AND_FLAGS_BYTES);
    stream.skipNBytes(stream.readInt());
    var places = String.join(", ", Collections.nCopies(columns.size(), "?"));
    var sql = "insert into " + table + " values (" + places + ")";
    var rows = 0L;
    try (var insert = connection.prepareStatement(sql)) {
      while (stream.readShort() != END_OF_TABLE) {
        bind(insert, columns, stream);
        insert.addBatch();
        if (++rows % BATCH_ROWS == 0) {
          insert.executeBatch();
          connection.commit();
        }
      }
      insert.executeBatch();
      connection.commit();
    }
    return rows;
  }

  private static void bind(
      PreparedStatement insert, List<BinaryColumn> columns, DataInputStream stream)
      throws IOException, SQLException {
    for (var place = 0; place < columns.size(); place++) {
      insert.setObject(place + 1, columns.get(place).read(stream));
    }
  }

  private List<BinaryColumn> columns(String table) throws SQLException {
    var columns = new ArrayList<BinaryColumn>();
    try (var query = connection.prepareStatement("select * from " + table + " where false");
        var none = query.executeQuery()) {
      for (var place = 1; place <= none.getMetaData().getColumnCount(); place++) {
        columns.add(BinaryColumn.ofType(none.getMetaData().getColumnTypeName(place)));
      }
    }
    return columns;
  }
}
