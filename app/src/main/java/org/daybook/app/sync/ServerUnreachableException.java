package org.daybook.app.sync;

import org.jspecify.annotations.Nullable;

/// No answer came: no network, no server, or the person switched the network off.
public final class ServerUnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean timedOut;

  ServerUnreachableException(String message, boolean timedOut, @Nullable Throwable cause) {
    super(message, cause);
    this.timedOut = timedOut;
  }

  /// Whether the request may have been too much at once.
  public boolean timedOut() {
    return timedOut;
  }
}
