package org.daybook.app.sync;

import java.time.Duration;
import org.daybook.model.protocol.ErrorAnswer;

/// The server answered, and said no.
public final class ServerRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient ErrorAnswer answer;
  private final Duration retryAfter;

  ServerRefusedException(ErrorAnswer answer, Duration retryAfter) {
    super(answer.code() + ": " + answer.message());
    this.answer = answer;
    this.retryAfter = retryAfter;
  }

  /// The pause that the server asks for, else zero.
  public Duration retryAfter() {
    return retryAfter;
  }

  public ErrorAnswer answer() {
    return answer;
  }
}
