package org.daybook.model.operation;

import org.jspecify.annotations.Nullable;

/// Bytes that are not what they should be. Never a reason to lose them: they are kept as they are
/// and shown to a person.
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
