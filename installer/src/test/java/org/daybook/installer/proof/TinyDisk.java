package org.daybook.installer.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A file system of its own that can be full or read-only, where this process may mount one.
final class TinyDisk implements AutoCloseable {
  private static final int CHUNK = 4096;

  private final Path place;

  private TinyDisk(Path place) {
    this.place = place;
  }

  /// Empty where it is not allowed.
  static Optional<TinyDisk> mount(Path place, String size) throws IOException {
    Files.createDirectories(place);
    return succeeds("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString())
        ? Optional.of(new TinyDisk(place))
        : Optional.empty();
  }

  /// Writes until nothing more fits.
  void fill() {
    try (var filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(new byte[CHUNK]);
      }
    } catch (IOException full) {
      // That was the wish.
    }
  }

  void free() throws IOException {
    Files.delete(filler());
  }

  void makeReadOnly() throws IOException {
    if (!succeeds("mount", "-o", "remount,ro", place.toString())) {
      throw new IOException("somebody still writes to " + place);
    }
  }

  void makeWritable() throws IOException {
    if (!succeeds("mount", "-o", "remount,rw", place.toString())) {
      throw new IOException("cannot write again to " + place);
    }
  }

  @Override
  public void close() throws IOException {
    // Lazily: a killed process may not have let go yet.
    if (!succeeds("umount", "-l", place.toString())) {
      throw new IOException("cannot unmount " + place);
    }
  }

  private Path filler() {
    return place.resolve("filler");
  }

  private static boolean succeeds(String... command) throws IOException {
    try {
      return new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interruption);
    }
  }
}
