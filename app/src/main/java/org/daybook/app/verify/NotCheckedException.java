package org.daybook.app.verify;

/// Nothing could be checked; the message says why, to whoever asked.
final class NotCheckedException extends Exception {
  private static final long serialVersionUID = 1L;

  NotCheckedException(String message) {
    super(message);
  }
}
