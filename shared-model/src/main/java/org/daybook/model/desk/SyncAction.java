package org.daybook.model.desk;

import java.time.Instant;

/// What to do next in one direction.
public sealed interface SyncAction {

  /// Send what is waiting.
  record Push() implements SyncAction {}

  /// Ask for what changed.
  record Pull() implements SyncAction {}

  /// Take the first load.
  record Load() implements SyncAction {}

  /// Nothing before that moment, or before something happens; [Instant#MAX] when only a person can
  /// change that.
  record WaitUntil(Instant moment) implements SyncAction {}
}
