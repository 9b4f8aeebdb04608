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

  /// To the card of a student.
  record ToStudent(UUID studentId) implements Lead {}

  /// To the reconciliation of cash.
  record ToCash() implements Lead {}

  /// Nowhere: it is a total, or there is nothing further.
  record Nowhere() implements Lead {}
}
