package org.daybook.app.ui.attention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Writes down where it was led.
///
/// @param done what was done, to which this is added
record Leads(List<String> done) implements AttentionLeads {
  @Override
  public void openSchedule(LocalDate day, UUID sessionId) {
    done.add("schedule " + day);
  }

  @Override
  public void openRegister(UUID sessionId, UUID studentId) {
    done.add("register of " + studentId);
  }

  @Override
  public void openStudent(UUID studentId) {
    done.add("card of " + studentId);
  }
}
