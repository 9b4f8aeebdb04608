package org.daybook.app.service.cash;

import java.util.UUID;
import org.daybook.model.command.Reason;

/// What became of taking money.
public sealed interface TakeResult {

  /// It is saved: the money may go into the drawer.
  record Taken(UUID paymentId) implements TakeResult {}

  /// Nothing was saved, so no money may be taken.
  record Refused(Reason reason) implements TakeResult {}
}
