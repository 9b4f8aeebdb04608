package org.daybook.app.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/// A file that is replaced as a whole: after a crash it holds what it held before or what it was to
/// hold, and once [#replace] returned, the latter. Only this user may read it.
public final class WholeFile {
  private final Path path;
  private final Forcing folder;

  /// Makes the names around a file durable; a seam for tests in which the power fails.
  interface Forcing {
    void force(Path file) throws IOException;
  }

  public WholeFile(Path path) {
    this(path, Folder::force);
  }

  WholeFile(Path path, Forcing folder) {
    this.path = path.toAbsolutePath();
    this.folder = folder;
  }

  /// Returns when the new content is on the medium under the file's name.
  ///
  /// @throws IOException when it is not; then what was there before the crash is what lasts
  public void replace(byte[] content) throws IOException {
    var fresh = path.resolveSibling(path.getFileName() + ".new");
    try {
      Files.deleteIfExists(fresh);
      createPrivate(fresh);
      overwrite(fresh, content);
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
    folder.force(path);
  }

  private static void overwrite(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static void createPrivate(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var owner = PosixFilePermissions.fromString("rw-------");
      Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
    } else {
      Files.createFile(file);
    }
  }
}
