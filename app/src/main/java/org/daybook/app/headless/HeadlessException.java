package org.daybook.app.headless;

import org.jspecify.annotations.Nullable;

/// Ends one request with a typed error; the desk goes on.
final class HeadlessException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HeadlessError error;

  HeadlessException(HeadlessError error, String message) {
    this(error, message, null);
  }

  HeadlessException(HeadlessError error, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.error = error;
  }

  HeadlessError error() {
    return error;
  }
}
