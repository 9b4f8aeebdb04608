package org.daybook.server.http;

/// The client went away while it was answered.
final class Disconnected extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Disconnected(Throwable cause) {
    super("the client went away", cause);
  }
}
