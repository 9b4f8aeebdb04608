package org.daybook.model.centre;

import org.daybook.model.protocol.DifferenceAnswer;
import org.daybook.model.protocol.ErrorCode;

/// What comes of a question for differences.
public sealed interface DifferenceReply {
  /// The rows.
  record Answered(DifferenceAnswer answer) implements DifferenceReply {}

  /// Nothing can be told.
  record Refused(ErrorCode code) implements DifferenceReply {}
}
