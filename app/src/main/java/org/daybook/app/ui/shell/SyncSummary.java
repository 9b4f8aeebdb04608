package org.daybook.app.ui.shell;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the sync pill says. `since` is when the last answer came (all sent) or when contact was
/// lost (offline); it is null before the first contact.
///
/// @param offline whether the desk has no contact, whatever else holds
public record SyncSummary(
    State state, long toSend, long needAttention, boolean offline, @Nullable Instant since) {

  /// Worst first when several hold: attention, offline, something to send, all sent. What needs
  /// attention does not hide that work has not been sent.
  public enum State {
    SAVED_HERE,
    ALL_SENT,
    OFFLINE,
    NEEDS_ATTENTION
  }
}
