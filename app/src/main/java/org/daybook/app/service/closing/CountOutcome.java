package org.daybook.app.service.closing;

import java.util.UUID;
import org.daybook.model.command.Reason;

/// What became of a count that somebody submitted.
public sealed interface CountOutcome {

  /// It stands.
  record Submitted(UUID countId) implements CountOutcome {}

  /// Nothing was saved.
  record Refused(Reason reason) implements CountOutcome {}
}
