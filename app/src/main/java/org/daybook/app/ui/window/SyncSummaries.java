package org.daybook.app.ui.window;

import org.daybook.app.sync.SyncStatus;
import org.daybook.app.ui.shell.SyncSummary;
import org.daybook.app.ui.shell.SyncSummary.State;

/// Tells the pill of the frame how the desk stands; the worst of what holds.
final class SyncSummaries {

  private SyncSummaries() {}

  static SyncSummary of(SyncStatus status) {
    boolean offline = status.switchedOffline() || status.offlineSince().isPresent();
    State state = status.toSend() > 0 ? State.SAVED_HERE : State.ALL_SENT;
    if (status.attention() > 0 || status.stuck().isPresent()) {
      state = State.NEEDS_ATTENTION;
    } else if (offline) {
      state = State.OFFLINE;
    }
    var since =
        state == State.OFFLINE
            ? status.offlineSince().or(status::lastContact)
            : status.lastContact();
    return new SyncSummary(state, status.toSend(), status.attention(), offline, since.orElse(null));
  }
}
