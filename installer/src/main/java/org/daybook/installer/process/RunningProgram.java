package org.daybook.installer.process;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// A process that this one started. Closing it asks it to end, and kills it if it does not.
public final class RunningProgram implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);
  private static final int OK = 200;

  private final String name;
  private final Process process;
  private final BufferedReader output;
  private final BufferedWriter input;

  RunningProgram(String name, Process process) {
    this.name = name;
    this.process = process;
    output = process.inputReader(StandardCharsets.UTF_8);
    input = process.outputWriter(StandardCharsets.UTF_8);
  }

  public long pid() {
    return process.pid();
  }

  public boolean isRunning() {
    return process.isAlive();
  }

  /// What it writes to standard output.
  public BufferedReader output() {
    return output;
  }

  /// Writes a line to its standard input.
  public void writeLine(String line) throws IOException {
    input.write(line);
    input.newLine();
    input.flush();
  }

  /// Waits until `url` answers 200.
  ///
  /// @throws IOException where the program ends, or the time is over, before it does
  public void awaitReady(URI url, Duration timeout) throws IOException, InterruptedException {
    var deadline = System.nanoTime() + timeout.toNanos();
    var request = HttpRequest.newBuilder(url).timeout(Duration.ofSeconds(2)).build();
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
      while (!answers(client, request)) {
        if (process.waitFor(BETWEEN_ATTEMPTS)) {
          throw new IOException(
              name + " ended with " + process.exitValue() + " before it was ready");
        }
        if (System.nanoTime() - deadline > 0) {
          throw new IOException(name + " was not ready after " + timeout.toSeconds() + " s");
        }
      }
    }
  }

  private static boolean answers(HttpClient client, HttpRequest request)
      throws InterruptedException {
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException notYet) {
      return false;
    }
  }

  /// Ends it as a crash would: at once, with no chance to tidy up (SIGKILL).
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /// Waits for it to end by itself and gives its exit code.
  public int awaitExit(Duration timeout) throws IOException, InterruptedException {
    if (!process.waitFor(timeout)) {
      throw new IOException(name + " still runs after " + timeout.toSeconds() + " s");
    }
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException interruption) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
