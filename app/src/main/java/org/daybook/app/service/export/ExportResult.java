package org.daybook.app.service.export;

import java.nio.file.Path;

/// What became of an emergency export.
public sealed interface ExportResult {

  /// The file is on the medium.
  ///
  /// @param firstSequence number of the first operation in it
  record Written(Path file, int operations, long firstSequence) implements ExportResult {}

  /// The centre has answered everything; no file was written.
  record NothingToExport() implements ExportResult {}

  /// The file cannot be written there.
  ///
  /// @param why as the operating system says it
  record Unwritable(Path file, String why) implements ExportResult {}
}
