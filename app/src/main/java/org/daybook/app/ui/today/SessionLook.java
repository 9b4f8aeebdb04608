package org.daybook.app.ui.today;

import java.time.Instant;
import java.util.Locale;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.model.session.SessionState;

/// How a session stands at a moment, as its card shows it.
public enum SessionLook {
  TO_COME,
  UNDER_WAY,
  /// Its register is submitted.
  CLOSED,
  REGISTER_MISSING,
  CANCELLED,
  MISSED;

  static SessionLook of(SessionSummary session, Instant now) {
    if (session.state() == SessionState.CANCELLED) {
      return CANCELLED;
    }
    if (!session.register().takesMarks()) {
      return CLOSED;
    }
    if (session.state() == SessionState.MISSED) {
      return MISSED;
    }
    if (session.registerMissing(now)) {
      return REGISTER_MISSING;
    }
    return session.underWay(now) ? UNDER_WAY : TO_COME;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
