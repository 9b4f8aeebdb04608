package org.daybook.server.importer;

import org.jspecify.annotations.Nullable;

/// The bundle as a whole cannot be read: it is missing, no zip, too large, or holds something that
/// no honest export holds. The message is for the person who gave it.
public final class UnreadableBundleException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnreadableBundleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  public UnreadableBundleException(String message) {
    this(message, null);
  }
}
