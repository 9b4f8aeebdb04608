package org.daybook.model.centre;

import org.daybook.model.protocol.ErrorCode;
import org.daybook.model.protocol.PullAnswer;

/// What a pull is answered with.
public sealed interface PullReply {

  /// What changed.
  record Answered(PullAnswer answer) implements PullReply {}

  /// Nothing can be told from those cursors.
  record Refused(ErrorCode code) implements PullReply {}
}
