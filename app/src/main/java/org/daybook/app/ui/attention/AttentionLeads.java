package org.daybook.app.ui.attention;

import java.time.LocalDate;
import java.util.UUID;

/// Where an item leads: to where people put right what it is about.
public interface AttentionLeads {

  /// To a session in the schedule.
  void openSchedule(LocalDate day, UUID sessionId);

  /// To a student on a session's register.
  void openRegister(UUID sessionId, UUID studentId);

  /// To a student's card.
  void openStudent(UUID studentId);
}
