package org.daybook.installer.bench.bootstrap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;

/// The server's end of the bare pipeline: the JDK's HTTP server streams the tables one after the
/// other as COPY gives them, in binary, compressed.
final class BareSource implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  private final String databaseUrl;
  private final List<String> queries;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /// Starts it on a free port.
  ///
  /// @param databaseUrl for a connection that sees every row
  /// @param queries one for each table, in the order of the stream
  BareSource(String databaseUrl, List<String> queries) throws IOException {
    this.databaseUrl = databaseUrl;
    this.queries = queries;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/load", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/load");
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (exchange;
        var body = new FastGzip(exchange.getResponseBody());
        var connection = DriverManager.getConnection(databaseUrl)) {
      copyOut(connection, body);
    } catch (SQLException failure) {
      throw new IOException("the tables could not be read", failure);
    }
  }

  private void copyOut(Connection connection, OutputStream body) throws SQLException, IOException {
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    var copying = connection.unwrap(PGConnection.class).getCopyAPI();
    for (var query : queries) {
      copying.copyOut("copy (" + query + ") to stdout (format binary)", body);
    }
  }

  /// The level that is fastest, as the server has it.
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, BUFFER_BYTES);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
