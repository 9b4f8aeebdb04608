package org.daybook.app.ui.today;

import java.time.LocalDate;
import java.util.UUID;

/// Where Today leads.
public interface TodayActions {

  /// To the register of a session.
  void openSession(UUID sessionId);

  /// To the register of a session, with the keyboard on a student.
  void openStudent(UUID sessionId, UUID studentId);

  /// To the list of a day's sessions.
  void openSessions(LocalDate day);

  void openAttention();

  /// To the sheet of a session as it is printed.
  void printSheet(UUID sessionId);

  /// To the list of who is in the building, as it is printed.
  void openEvacuationList();
}
