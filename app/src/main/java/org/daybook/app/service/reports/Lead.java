package org.daybook.app.service.reports;

import java.util.UUID;

/// Where a row of a report leads.
public sealed interface Lead {

  /// To the rows that it adds up.
  record Rows(ReportQuery query) implements Lead {}

  /// To the register of a session.
  record ToSession(UUID sessionId) implements Lead {}

  /// To the register of a session, at a student.
  record ToMark(UUID sessionId, UUID studentId) implements Lead {}

  /// Nowhere: it is a total.
  record Nowhere() implements Lead {}
}
