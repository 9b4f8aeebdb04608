package org.daybook.app.service.files;

import java.nio.file.Path;

/// What became of a file that somebody asked for.
public sealed interface FileResult {

  /// It is on the medium, whole.
  record Written(Path file) implements FileResult {}

  /// It cannot be written there; what was there before is still there.
  ///
  /// @param why as the operating system says it
  record Unwritable(Path file, String why) implements FileResult {}

  /// Somebody thought better of it; what was there before is still there.
  record Cancelled() implements FileResult {}
}
