package org.daybook.app.ui.window;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.paper.RollWidth;
import org.daybook.app.service.Desk;
import org.daybook.app.service.cash.Till;
import org.daybook.app.service.printing.ReceiptPrinter;
import org.daybook.app.service.students.StudentCard;
import org.daybook.app.ui.paper.PaperDesk;
import org.daybook.app.ui.paper.PaperFacts;
import org.daybook.app.ui.paper.PaperSubject;
import org.daybook.model.permission.Permission;

/// What one signed-in person may print.
record PaperAtDesk(Desk desk, UUID staffId) implements PaperDesk {

  @Override
  public Optional<PaperFacts> read(PaperSubject subject) {
    var services = desk.services();
    var branch = services.rollCall().branchName();
    var now = desk.clock().instant();
    return switch (subject) {
      case PaperSubject.RegisterOf(var sessionId) ->
          services
              .rollCall()
              .register(sessionId, staffId)
              .map(it -> new PaperFacts.OfRegister(it, branch, now));
      case PaperSubject.InBuilding() ->
          services.rights().objection(staffId, Permission.STUDENT_VIEW).isEmpty()
              ? Optional.of(new PaperFacts.OfBuilding(services.branchDay().read(null), branch, now))
              : Optional.empty();
      case PaperSubject.CardOf(var studentId) ->
          services
              .cards()
              .card(studentId, staffId)
              .map(StudentCard::details)
              .map(it -> new PaperFacts.OfStudent(it, branch));
      case PaperSubject.StatementOf(var studentId) -> statement(studentId, branch, now);
      case PaperSubject.ReceiptOf(var paymentId, var copy) ->
          services
              .cash()
              .till()
              .receipt(paymentId, copy, staffId)
              .map(it -> new PaperFacts.OfReceipt(it, branch, roll()));
      case PaperSubject.CashReportOf(var report) ->
          services
              .reconcile()
              .report(report, staffId)
              .map(it -> new PaperFacts.OfCash(it, branch, now));
    };
  }

  /// The paper of the receipt printer; the wide one is shown where none is set up.
  private RollWidth roll() {
    return desk.services().printing().printer().map(ReceiptPrinter::roll).orElse(RollWidth.MM_80);
  }

  private Optional<PaperFacts> statement(UUID studentId, String branch, Instant now) {
    var till = desk.services().cash().till();
    var currency = till.till(staffId).map(Till::currency);
    return till.account(studentId, staffId)
        .flatMap(it -> currency.map(code -> new PaperFacts.OfStatement(it, code, branch, now)));
  }
}
