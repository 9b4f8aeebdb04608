package org.daybook.app.ui.search;

import java.util.UUID;

/// Where a hit leads.
public interface SearchActions {

  void openSession(UUID sessionId);

  /// Opens a student's card; answers whether the person may.
  boolean openStudent(UUID studentId);
}
