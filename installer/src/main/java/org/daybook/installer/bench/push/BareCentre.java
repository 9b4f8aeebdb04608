package org.daybook.installer.bench.push;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import java.util.List;

/// The least that draining an outbox can cost: the same bytes through HTTP, one batch after the
/// other, and for each batch as many fixed rows inserted and committed. Nothing is checked, and
/// nothing comes back.
final class BareCentre implements AutoCloseable {
  private static final int NO_CONTENT = 204;
  private static final int FAILED = 500;

  private final BareInserts inserts;
  private final int operations;
  private final HttpServer server;
  private long version = 1;

  /// @param operations so many are taken to be in each body
  BareCentre(BareInserts inserts, int operations) throws IOException {
    this.inserts = inserts;
    this.operations = operations;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.start();
  }

  /// Sends all; returns the seconds that took.
  double drain(List<byte[]> bodies) throws IOException, InterruptedException {
    var address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    try (var client = HttpClient.newHttpClient()) {
      var started = System.nanoTime();
      for (var body : bodies) {
        var request =
            HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(body)).build();
        if (client.send(request, BodyHandlers.discarding()).statusCode() != NO_CONTENT) {
          throw new IOException("the bare centre failed");
        }
      }
      return (System.nanoTime() - started) / 1e9;
    }
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      inserts.insert(operations, ++version);
      exchange.sendResponseHeaders(NO_CONTENT, -1);
    } catch (SQLException e) {
      exchange.sendResponseHeaders(FAILED, -1);
    }
  }

  @Override
  public void close() throws SQLException {
    server.stop(0);
    inserts.close();
  }
}
