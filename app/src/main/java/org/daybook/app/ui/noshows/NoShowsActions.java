package org.daybook.app.ui.noshows;

import java.util.UUID;

/// Where the queue leads.
public interface NoShowsActions {

  /// To a student's card.
  void openStudent(UUID studentId);

  /// Back to where somebody came from.
  void back();
}
