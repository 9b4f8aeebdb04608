package org.daybook.installer.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL of a world as the operating system sees it: it can lose all its processes at
/// once, or be told to leave everything and go, and comes back where it was with what it had made
/// durable.
final class Postmaster {
  private static final Duration TO_COME_BACK = Duration.ofMinutes(2);
  private static final Duration LAST_WORDS = Duration.ofSeconds(30);
  // As the library starts it: PostgreSQL refuses to be root.
  private static final String START =
      "if [ \"$(id -u)\" = 0 ]; then eval \"exec unshare -U $1\"; else eval \"exec $1\"; fi";

  private final Path directory;
  private final String url;
  private @Nullable Process started;

  /// @param directory where its cluster and its log are
  /// @param url of a database in it, for its owner
  Postmaster(Path directory, String url) {
    this.directory = directory;
    this.url = url;
  }

  /// SIGKILL of every process that it has, and a start on what lies on the disk.
  void killAndStartAgain() {
    var postmaster = find();
    var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(Postmaster::awaitEnd);
    startAgain();
  }

  /// What `pg_ctl restart -m immediate` does: no session is waited for and no checkpoint made.
  void restartAtOnce() {
    var postmaster = find();
    try {
      new ProcessBuilder("sh", "-c", "kill -QUIT " + postmaster.pid()).start();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot tell PostgreSQL to leave", failure);
    }
    awaitEnd(postmaster);
    startAgain();
  }

  private ProcessHandle find() {
    try {
      var lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
      return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException("no PostgreSQL runs in " + directory, failure);
    }
  }

  /// Tries until it stays: a process of the former one may hold the shared memory for a moment.
  private void startAgain() {
    Patience.until("PostgreSQL is back", TO_COME_BACK, this::isBack, it -> it);
  }

  private boolean isBack() throws IOException {
    if (started == null || !started.isAlive()) {
      started = start();
    }
    try (var connection = DriverManager.getConnection(url)) {
      return connection.isValid(0);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private Process start() throws IOException {
    var command = Files.readString(cluster().resolve("postmaster.opts")).strip();
    var log = ProcessBuilder.Redirect.appendTo(directory.resolve("postgres.log").toFile());
    return new ProcessBuilder(List.of("sh", "-c", START, "sh", command))
        .redirectOutput(log)
        .redirectError(log)
        .start();
  }

  private Path cluster() {
    return directory.resolve("cluster");
  }

  private static void awaitEnd(ProcessHandle process) {
    try {
      process.onExit().get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      throw new AssertionError("PostgreSQL does not end: " + process.pid(), stubborn);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while PostgreSQL ended", interruption);
    }
  }
}
