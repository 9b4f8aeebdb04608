package org.daybook.server.auth;

import org.daybook.model.protocol.ErrorCode;

/// What a signed-in person is answered.
public sealed interface Reply<T> {

  /// What was asked for.
  record Answered<T>(T answer) implements Reply<T> {}

  /// Nothing, and why.
  record Refused<T>(ErrorCode code) implements Reply<T> {}
}
