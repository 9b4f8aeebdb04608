package org.daybook.app.verify;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The key file of the desk whose folder is named.
final class KeyOption {
  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "that desk's key file; else the one beside the folder, DIR.key")
  private @Nullable Path file;

  DeskJournals journals(Path folder) throws NotCheckedException {
    return DeskJournals.in(folder, file);
  }
}
