package org.daybook.app.replica;

import org.jspecify.annotations.Nullable;

/// The replica could not be read or written. What was saved is safe in the journal.
public final class ReplicaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ReplicaException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
