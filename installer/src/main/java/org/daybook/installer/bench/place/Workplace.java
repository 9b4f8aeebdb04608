package org.daybook.installer.bench.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
  private final List<ForkedJava> forked = new ArrayList<>();
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
    var remarks = new ArrayList<String>();
    if (Files.getFileStore(scratch).type().equals("tmpfs")) {
      remarks.add("bench: " + scratch + " is in memory, where an fsync costs nothing");
    }
    if (!hasDisplay()) {
      remarks.add(
          "bench: without a display JavaFX copies each frame point by point on its own thread,"
              + " which fx.* and key_to_paint hold; Xvfb is a display enough");
    }
    return remarks;
  }

  /// What the virtual machine of a program with a window is given: what `./daybook desk` gives it,
  /// and headless rendering on a machine without a display.
  public List<String> windowOptions() {
    var options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    options.addAll(drawingOptions());
    return options;
  }

  /// How a program with a window is drawn here: without a graphics card, and where there is no
  /// display without that.
  public List<String> drawingOptions() {
    return hasDisplay()
        ? List.of("-Dprism.order=sw")
        : List.of("-Dprism.order=sw", "-Dglass.platform=Headless");
  }

  private static boolean hasDisplay() {
    return System.getenv("DISPLAY") != null;
  }

  /// A new empty directory.
  public Path directory(String name) throws IOException {
    return Files.createTempDirectory(scratch, name + "-");
  }

  /// Starts a program, which ends at the latest when this place is closed.
  ///
  /// @param name what its flight recording is called, if one is wanted
  /// @param mainClass what runs
  /// @param options of the virtual machine
  /// @param arguments for the program
  /// @param environment added to this process's own
  public synchronized ForkedJava fork(
      String name,
      String mainClass,
      List<String> options,
      List<String> arguments,
      Map<String, String> environment)
      throws IOException {
    var directory = directory(name);
    var command = new ArrayList<>(options);
    if (profiles.isPresent()) {
      var file = profiles.get().resolve(directory.getFileName() + ".jfr").toAbsolutePath();
      command.add("-XX:StartFlightRecording=settings=profile,filename=" + file);
    }
    command.add(mainClass);
    command.addAll(arguments);
    var started = ForkedJava.start(directory.resolve("stderr"), command, environment);
    forked.add(started);
    return started;
  }

  /// Starts a program that is no part of this process's classpath; it ends at the latest when this
  /// place is closed.
  ///
  /// @param name of its directory
  /// @param command program and arguments; no secrets
  /// @param environment added to this process's own
  public synchronized ForkedJava start(
      String name, List<String> command, Map<String, String> environment) throws IOException {
    var started = ForkedJava.startProgram(directory(name).resolve("stderr"), command, environment);
    forked.add(started);
    return started;
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
    forked.forEach(ForkedJava::close);
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
