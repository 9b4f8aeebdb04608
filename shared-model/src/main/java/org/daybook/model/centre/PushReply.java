package org.daybook.model.centre;

import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PushAnswer;
import org.jspecify.annotations.Nullable;

/// What became of a push as a whole.
public sealed interface PushReply {

  /// Every operation has its result.
  record Answered(PushAnswer answer) implements PushReply {}

  /// Nothing was taken in.
  ///
  /// @param lastSequence last operation of the epoch that the server holds, where it tells
  record Refused(ErrorCode code, @Nullable Long lastSequence) implements PushReply {}
}
