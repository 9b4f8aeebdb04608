package org.daybook.installer.bench.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.daybook.installer.postgres.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;

/// A scratch directory that is deleted at the end, and the PostgreSQL that all benchmarks share,
/// started when the first one asks for it.
public final class Workplace implements AutoCloseable {
  /// Unlike the temporary directory of many systems, this one is never in memory.
  private static final Path ON_DISK = Path.of("/var/tmp");

  private final Path scratch;
  private final Optional<Path> profiles;
  private @Nullable EmbeddedPostgresServer postgres;

  private Workplace(Path scratch, Optional<Path> profiles) {
    this.scratch = scratch;
    this.profiles = profiles;
  }

  /// Makes a scratch directory.
  ///
  /// @param parent where, or null for this system's usual place on a disk
  /// @param profiles where forked processes write flight recordings, or null for none
  public static Workplace open(@Nullable Path parent, @Nullable Path profiles) throws IOException {
    var place = parent == null ? usual() : parent;
    Files.createDirectories(place);
    if (profiles != null) {
      Files.createDirectories(profiles);
    }
    return new Workplace(
        Files.createTempDirectory(place, "daybook-bench-"), Optional.ofNullable(profiles));
  }

  private static Path usual() {
    return Files.isWritable(ON_DISK) ? ON_DISK : Path.of(System.getProperty("java.io.tmpdir"));
  }

  /// What a reader of the figures should know about this place.
  public List<String> remarks() throws IOException {
    var type = Files.getFileStore(scratch).type();
    return type.equals("tmpfs")
        ? List.of("bench: " + scratch + " is in memory, where an fsync costs nothing")
        : List.of();
  }

  /// A new empty directory.
  public Path directory(String name) throws IOException {
    return Files.createTempDirectory(scratch, name + "-");
  }

  /// Where flight recordings of forked processes go, if they are wanted.
  public Optional<Path> profiles() {
    return profiles;
  }

  /// PostgreSQL as it comes, but with fsync on.
  public synchronized EmbeddedPostgresServer postgres() throws IOException {
    if (postgres == null) {
      postgres = EmbeddedPostgresServer.start(directory("postgres"));
    }
    return postgres;
  }

  @Override
  public synchronized void close() throws IOException {
    if (postgres != null) {
      postgres.close();
    }
    delete(scratch);
  }

  private static void delete(Path directory) throws IOException {
    var failures = new ArrayList<IOException>();
    try (var found = Files.walk(directory)) {
      found.sorted(Comparator.reverseOrder()).forEach(path -> remove(path, failures));
    } catch (UncheckedIOException failure) {
      failures.add(failure.getCause());
    }
    if (!failures.isEmpty()) {
      throw new IOException("could not delete all of " + directory, failures.getFirst());
    }
  }

  private static void remove(Path path, List<IOException> failures) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException failure) {
      failures.add(failure);
    }
  }
}
