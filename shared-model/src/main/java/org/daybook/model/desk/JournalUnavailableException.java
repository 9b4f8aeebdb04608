package org.daybook.model.desk;

import org.jspecify.annotations.Nullable;

/// The journal could not be written: the disk is full, read-only or gone. What was saved before is
/// safe; what was being saved is not saved, and the person is told so.
public final class JournalUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public JournalUnavailableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
