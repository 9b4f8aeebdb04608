package org.daybook.app.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds the name of a file: making, renaming or removing a file is durable only
/// when its folder is.
public final class Folder {
  private Folder() {}

  /// Gives a file another name; returns when that is on the medium.
  public static void rename(Path from, Path to) throws IOException {
    Files.move(from, to);
    force(to);
  }

  /// Returns when the names around a file are on the medium.
  public static void force(Path file) throws IOException {
    var folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    } catch (AccessDeniedException e) {
      // Windows opens no folders and makes names durable by itself.
      if (!System.getProperty("os.name").startsWith("Windows")) {
        throw e;
      }
    }
  }
}
