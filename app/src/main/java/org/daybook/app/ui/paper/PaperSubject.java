package org.daybook.app.ui.paper;

import java.util.UUID;
import org.daybook.app.service.reconcile.ReportOf;

/// What somebody wants on paper.
public sealed interface PaperSubject {

  /// The register of a session, to be kept by hand.
  record RegisterOf(UUID sessionId) implements PaperSubject {}

  /// Who is in the building now.
  record InBuilding() implements PaperSubject {}

  /// The card of a student.
  record CardOf(UUID studentId) implements PaperSubject {}

  /// Why a student owes what they owe.
  record StatementOf(UUID studentId) implements PaperSubject {}

  /// The receipt of a payment.
  ///
  /// @param copy whether it was printed before
  record ReceiptOf(UUID paymentId, boolean copy) implements PaperSubject {}

  /// What a drawer, a count or some days came to.
  record CashReportOf(ReportOf report) implements PaperSubject {}
}
