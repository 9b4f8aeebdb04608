package org.daybook.installer.postgres;

import java.io.IOException;
import java.nio.file.Path;

/// Another process, still alive, serves the directory.
public final class DirectoryInUseException extends IOException {
  private static final long serialVersionUID = 1;

  DirectoryInUseException(Path directory) {
    super("another process uses " + directory);
  }
}
