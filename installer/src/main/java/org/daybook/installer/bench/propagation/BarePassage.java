package org.daybook.installer.bench.propagation;

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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.daybook.installer.bench.push.BareInserts;
import org.daybook.installer.bench.report.Samples;

/// The least that a mark's way from one desk to another can take: its bytes are posted, its three
/// rows committed, a byte on an open line says so, the bytes are asked for and a row is committed
/// to H2. Nothing is signed, checked or decided.
final class BarePassage implements AutoCloseable {
  private static final int NO_CONTENT = 204;
  private static final int SECONDS_TO_ARRIVE = 20;

  private final BareInserts centre;
  private final BareMarks replica;
  private final byte[] operation;
  private final Semaphore news = new Semaphore(0);
  private final SynchronousQueue<Long> arrivals = new SynchronousQueue<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI address;
  private final Future<Void> listening;
  private long version = 1;

  /// Begins to listen.
  ///
  /// @param operation bytes of an operation as a desk seals it
  BarePassage(BareInserts centre, BareMarks replica, byte[] operation) throws IOException {
    this.centre = centre;
    this.replica = replica;
    this.operation = operation.clone();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    this.address = URI.create("http://localhost:" + server.getAddress().getPort());
    server.createContext("/push", this::take);
    server.createContext("/line", this::tell);
    server.createContext("/pull", this::give);
    server.setExecutor(threads);
    server.start();
    this.listening = threads.submit((Callable<Void>) this::listen);
  }

  /// Milliseconds from the request that posts a mark to its commit at the other desk.
  void marks(int count, Samples times) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address.resolve("/push"))
            .POST(BodyPublishers.ofByteArray(operation))
            .build();
    for (var i = 0; i < count; i++) {
      var started = System.nanoTime();
      var answer = client.sendAsync(request, BodyHandlers.discarding());
      var arrived = arrivals.poll(SECONDS_TO_ARRIVE, TimeUnit.SECONDS);
      if (arrived == null || answer.join().statusCode() != NO_CONTENT) {
        throw new IOException("the bare way failed; who listens: " + listening);
      }
      times.add((arrived - started) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }
  }

  private Void listen() throws IOException, InterruptedException, SQLException {
    var line = HttpRequest.newBuilder(address.resolve("/line")).build();
    var pull = HttpRequest.newBuilder(address.resolve("/pull")).build();
    try (var stream = client.send(line, BodyHandlers.ofInputStream()).body()) {
      while (stream.read() >= 0) {
        client.send(pull, BodyHandlers.ofByteArray());
        replica.insert();
        arrivals.put(System.nanoTime());
      }
    }
    return null;
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      centre.insert(1, ++version);
      news.release();
      exchange.sendResponseHeaders(NO_CONTENT, -1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void tell(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, 0);
      var out = exchange.getResponseBody();
      out.flush();
      while (true) {
        news.acquire();
        out.write('n');
        out.flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void give(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, operation.length);
      exchange.getResponseBody().write(operation);
    }
  }

  @Override
  public void close() throws SQLException {
    server.stop(0);
    threads.shutdownNow();
    client.shutdownNow();
    centre.close();
    replica.close();
  }
}
