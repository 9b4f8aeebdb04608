package org.daybook.server.cli;

/// What was asked for is not done; the message is the sentence that the person reads.
public final class CommandRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  public CommandRefusedException(String message) {
    super(message);
  }
}
