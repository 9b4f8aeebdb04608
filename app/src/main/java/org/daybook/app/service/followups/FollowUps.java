package org.daybook.app.service.followups;

import java.util.List;

/// Whom somebody should ask after, for one person at the desk.
///
/// @param visible whether the person may see who the students are; nobody is told of otherwise
/// @param mayCall whether the person may say that somebody called
/// @param due who was missed most often first
public record FollowUps(boolean visible, boolean mayCall, List<FollowUp> due) {
  public FollowUps {
    due = List.copyOf(due);
  }

  static FollowUps hidden() {
    return new FollowUps(false, false, List.of());
  }
}
