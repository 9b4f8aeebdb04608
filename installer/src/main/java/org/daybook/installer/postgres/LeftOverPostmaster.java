package org.daybook.installer.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A PostgreSQL that outlived the process which had started it, known by `postmaster.pid`.
final class LeftOverPostmaster {
  private static final int PATIENCE_SECONDS = 20;

  private final Path cluster;

  LeftOverPostmaster(Path cluster) {
    this.cluster = cluster;
  }

  /// Stops it, where there is one, and removes the lock files that dead processes left.
  void stop() throws IOException {
    var running = find();
    if (running.isPresent()) {
      stop(running.get());
    }
    Files.deleteIfExists(pidFile());
    try (var locks = Files.newDirectoryStream(cluster, "epg-lock*")) {
      for (var lock : locks) {
        Files.delete(lock);
      }
    }
  }

  private Optional<ProcessHandle> find() throws IOException {
    if (!Files.exists(pidFile())) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(pidFile());
    if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d+")) {
      return Optional.empty();
    }
    // After a restart of the machine the number may be another program's.
    return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
        .filter(it -> it.info().command().orElse("").endsWith("postgres"));
  }

  private void stop(ProcessHandle postmaster) throws IOException {
    // SIGINT makes PostgreSQL end its sessions, where SIGTERM would wait for them. The shell has
    // kill
    // built in; small systems lack the program.
    new ProcessBuilder("sh", "-c", "kill -INT " + postmaster.pid()).start();
    try {
      postmaster.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException stubborn) {
      throw new IOException("PostgreSQL " + postmaster.pid() + " does not stop", stubborn);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a PostgreSQL stopped", interruption);
    }
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }
}
