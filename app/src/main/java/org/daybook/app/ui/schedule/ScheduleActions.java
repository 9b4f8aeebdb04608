package org.daybook.app.ui.schedule;

import java.util.UUID;

/// Where the schedule leads.
@FunctionalInterface
public interface ScheduleActions {

  /// To the register of a session.
  void openSession(UUID sessionId);
}
