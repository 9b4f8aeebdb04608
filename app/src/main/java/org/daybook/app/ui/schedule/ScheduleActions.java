package org.daybook.app.ui.schedule;

import java.util.UUID;
import org.daybook.app.service.schedule.ScheduledSession;

/// Where the schedule leads.
public interface ScheduleActions {

  /// To the register of a session.
  void openSession(UUID sessionId);

  /// Asks who shall have a seat at a session.
  void bookSeat(ScheduledSession session);

  /// To the sheet of a session, as it is printed.
  void printSheet(UUID sessionId);
}
