package org.daybook.app.ui.schedule;

import java.util.UUID;

/// Where the schedule leads.
public interface ScheduleActions {

  /// To the register of a session.
  void openSession(UUID sessionId);

  /// To the sheet of a session, as it is printed.
  void printSheet(UUID sessionId);
}
