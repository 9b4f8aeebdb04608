package org.daybook.app.ui.reports;

import java.util.List;
import java.util.UUID;

/// Writes down where reports lead.
record WrittenWays(List<String> gone) implements ReportsActions {
  @Override
  public void openSession(UUID sessionId) {
    gone.add("session " + sessionId);
  }

  @Override
  public void openMark(UUID sessionId, UUID studentId) {
    gone.add("mark of " + studentId);
  }

  @Override
  public void openStudent(UUID studentId) {
    gone.add("student " + studentId);
  }

  @Override
  public void openCash() {
    gone.add("cash");
  }
}
