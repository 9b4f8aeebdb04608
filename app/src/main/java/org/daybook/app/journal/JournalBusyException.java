package org.daybook.app.journal;

import java.nio.file.Path;

/// Another desk has this journal open: one folder belongs to one running desk.
public final class JournalBusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  JournalBusyException(Path path) {
    super("another desk has " + path + " open");
  }

  JournalBusyException(Path path, Throwable cause) {
    super("another desk has " + path + " open", cause);
  }
}
