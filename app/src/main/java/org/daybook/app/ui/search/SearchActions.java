package org.daybook.app.ui.search;

import java.util.UUID;

/// Where a hit leads.
public interface SearchActions {

  void openSession(UUID sessionId);

  /// Opens the register of a session with the keyboard on a student.
  void openStudent(UUID sessionId, UUID studentId);
}
