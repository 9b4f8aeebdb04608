package org.daybook.model.centre;

import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PullAnswer;
import org.jspecify.annotations.Nullable;

/// What a pull is answered with.
public sealed interface PullReply {

  /// What changed.
  record Answered(PullAnswer answer) implements PullReply {}

  /// Nothing can be told from those cursors.
  ///
  /// @param lastSequence last operation of the device's epoch that the server holds, where it tells
  record Refused(ErrorCode code, @Nullable Long lastSequence) implements PullReply {}
}
