package org.daybook.installer.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.Map;

/// Where the demonstration keeps what it makes, so that it goes on tomorrow.
///
/// @param root readable by its owner alone, as it holds a desk's key
public record DemoFolder(Path root) {
  private static final String MARK = "daybook-demo";

  /// The usual place for a user's data: below XDG_DATA_HOME, else `~/.local/share`.
  static DemoFolder usual(Map<String, String> environment, Path home) {
    var data = environment.getOrDefault("XDG_DATA_HOME", "");
    var base = data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data);
    return new DemoFolder(base.resolve(MARK));
  }

  Path postgres() {
    return root.resolve("postgres");
  }

  public Path desk() {
    return root.resolve("desk");
  }

  public void create() throws IOException {
    Files.createDirectories(root);
    if (Files.getFileStore(root).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
    }
    Files.writeString(root.resolve(MARK), "Made by ./daybook run; run --fresh removes it.\n");
  }

  /// Removes everything in it.
  ///
  /// @throws IOException also where the folder holds something that no demonstration made
  public void clear() throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    if (!Files.exists(root.resolve(MARK))) {
      throw new IOException(root + " was not made by ./daybook run, and is left alone");
    }
    try (var found = Files.walk(root)) {
      for (var path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
