package org.daybook.installer.bench.centre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.daybook.installer.bench.place.ForkedJava;
import org.daybook.installer.bench.place.Workplace;

/// The real server in a process of its own.
public final class CentreServer implements AutoCloseable {
  private static final String MAIN_CLASS = "org.daybook.server.SyncServer";
  private static final String LISTENING = "listening on port ";
  private static final int BENCH_RATE = 10_000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(5);

  private final ForkedJava process;
  private final URI address;
  private final double startSeconds;

  private CentreServer(ForkedJava process, URI address, double startSeconds) {
    this.process = process;
    this.address = address;
    this.startSeconds = startSeconds;
  }

  /// Starts it and returns when it says that it is ready.
  public static CentreServer start(Workplace place, CentreDatabase database)
      throws IOException, InterruptedException {
    var process =
        place.fork(
            "server",
            MAIN_CLASS,
            // As `./daybook server` starts it.
            List.of("-XX:+UseSerialGC"),
            List.of(
                "serve",
                "--port=0",
                "--database-url=" + database.application().url(),
                "--database-user=" + database.application().user(),
                "--device-rate=" + BENCH_RATE,
                "--api-rate=" + BENCH_RATE),
            Map.of());
    var line = process.await(it -> it.startsWith(LISTENING), PATIENCE);
    var address = URI.create("http://localhost:" + line.substring(LISTENING.length()));
    var seconds = awaitReady(process, address.resolve("/readyz"));
    return new CentreServer(process, address, seconds);
  }

  public URI address() {
    return address;
  }

  /// From the start of the process to the first answer that it is ready.
  public double startSeconds() {
    return startSeconds;
  }

  public double residentMegabytes() throws IOException {
    return process.residentMegabytes();
  }

  private static double awaitReady(ForkedJava process, URI readiness)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(readiness).timeout(PATIENCE).build();
    try (var client = HttpClient.newHttpClient()) {
      while (!isReady(client, request)) {
        var waited = System.nanoTime() - process.startedNanos();
        if (process.ends(BETWEEN_ATTEMPTS) || waited > PATIENCE.toNanos()) {
          throw new IOException("the server did not get ready: " + process.lastWords());
        }
      }
      return (System.nanoTime() - process.startedNanos()) / (double) TimeUnit.SECONDS.toNanos(1);
    }
  }

  private static boolean isReady(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
