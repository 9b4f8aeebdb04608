package org.daybook.server.http;

import org.daybook.model.protocol.ErrorCode;
import org.jspecify.annotations.Nullable;

/// A request that is answered with an error.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;
  private final @Nullable Long lastSequence;

  /// @param message one sentence for a log, without personal data
  Problem(ErrorCode code, String message) {
    this(code, message, null);
  }

  Problem(ErrorCode code, String message, @Nullable Long lastSequence) {
    super(message, null, false, false);
    this.code = code;
    this.lastSequence = lastSequence;
  }

  ErrorCode code() {
    return code;
  }

  @Nullable Long lastSequence() {
    return lastSequence;
  }
}
