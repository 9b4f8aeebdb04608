package org.daybook.app.ui.reports;

import java.util.UUID;

/// Where reports lead.
public interface ReportsActions {

  /// To the register of a session.
  void openSession(UUID sessionId);

  /// To the register of a session, with the keyboard on a student.
  void openMark(UUID sessionId, UUID studentId);

  /// To a student's card.
  void openStudent(UUID studentId);

  /// To the reconciliation of cash.
  void openCash();
}
