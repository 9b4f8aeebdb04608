package org.daybook.app.service.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.approval.ApprovalResult;
import org.daybook.app.service.approval.PinDesk;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.cash.Receipt;
import org.daybook.app.service.rollcall.RollCallService.Who;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.Reconciled;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Variance;
import org.daybook.model.cash.explain.Cause;
import org.daybook.model.cash.reconcile.Flow;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.seal.CorrectionKind;
import org.daybook.model.seal.DayCorrection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReconcileServiceIT {
  @TempDir Path folder;
  private ReconciledDrawers drawers;

  @BeforeEach
  void open() {
    drawers = new ReconciledDrawers(folder);
  }

  @AfterEach
  void close() {
    drawers.close();
  }

  @Test
  void aDayIsToldByDrawerByTenderAndAsAWhole() {
    drawers.worked().counted();

    var today = read();

    var count = today.counts().getFirst();
    assertEquals("Front drawer", count.cashbox());
    assertEquals("Rana Desk", count.countedBy());
    assertEquals(new Reconciled(87_500, 78_500), count.cash(), today.counts().toString());
    assertEquals(Variance.UNDER, count.cash().variance());
    assertEquals("", count.reviewedBy());
    var totals = today.totals();
    assertEquals(new Flow(79_500, 0), totals.of(Tender.CASH));
    assertEquals(new Flow(3_000, 0), totals.of(Tender.CARD));
    assertEquals(new Flow(10_000, 0), totals.movements().get(EntryKind.FLOAT));
    assertEquals(new Flow(0, 2_000), totals.movements().get(EntryKind.PAY_OUT));
    assertEquals(-9_000, totals.foundMinor());
    assertEquals(3, totals.payments());
    var day = today.days().getFirst();
    assertEquals(new DayLine(Centre.DAY, 1, count.cash(), 82_500, 0), day);
    assertEquals(-9_000, today.differenceMinor());
  }

  /// Two counts of one drawer on one day: what was wrong is what both found, and what lies there is
  /// what the last one found.
  @Test
  void countsOfADayAreOfOneDrawer() {
    drawers.worked().counted();
    drawers.desk.clock.advance(Duration.ofMinutes(5));
    drawers.capture(
        new CountCashbox(
            PricedCentre.DRAWER,
            CountPurpose.CHECK,
            "EUR",
            List.of(new Pieces(100, 786)),
            List.of(),
            0));

    var today = read();

    assertEquals(List.of(100L, -9_000L), differences(today));
    assertEquals(new Reconciled(87_500, 78_600), today.days().getFirst().cash());
    assertEquals(-8_900, today.differenceMinor());
  }

  @Test
  void aDrawerThatNobodyCountedShowsNoFigure() {
    drawers.worked();

    var today = read();

    assertEquals(
        List.of(new OpenDrawer(PricedCentre.DRAWER, "Front drawer", Centre.DAY, "Rana Desk")),
        today.open());
    assertEquals(List.of(), today.counts());
    assertEquals(Flow.NONE, today.totals().of(Tender.CASH), "nor do all tenders tell");
    assertTrue(today.days().stream().allMatch(it -> it.takenMinor() == 0));
    assertEquals(List.of(), amounts(new OperationsOf.OfDay(Centre.DAY)));

    drawers.counted();
    assertEquals(List.of(), read().open());
    assertEquals(new Flow(79_500, 0), read().totals().of(Tender.CASH));
  }

  @Test
  void whoDoesNotReviewSeesNothing() {
    drawers.worked().counted();
    drawers.may(Permission.CASH_TAKE, Permission.CASH_COUNT, Permission.STUDENT_VIEW);
    var service = drawers.service;
    var viewer = drawers.centre.staff;
    var day = Centre.DAY;

    assertEquals(Optional.empty(), service.read(day, day, viewer));
    assertEquals(Optional.empty(), service.sessions(day, day, viewer));
    assertEquals(Optional.empty(), service.history(viewer));
    assertEquals(Optional.empty(), service.count(drawers.lastCount().id(), viewer));
    assertEquals(Optional.empty(), service.operations(new OperationsOf.OfDay(day), viewer));
    assertEquals(
        Optional.empty(), service.report(new ReportOf.Running(PricedCentre.DRAWER), viewer));
    assertEquals(Optional.empty(), service.book(day, day, viewer));
  }

  @Test
  void aCountLeadsToItsOperationsAndToWhatMayExplainIt() {
    drawers.worked().counted();

    var sheet = drawers.service.count(drawers.lastCount().id(), drawers.centre.staff).orElseThrow();

    assertEquals(-9_000, sheet.count().cash().differenceMinor());
    assertEquals(
        List.of(
            EntryKind.FLOAT,
            EntryKind.PAYMENT,
            EntryKind.PAYMENT,
            EntryKind.PAYMENT,
            EntryKind.PAY_OUT),
        sheet.operations().stream().map(OperationLine::kind).toList());
    var first = sheet.operations().get(1);
    assertEquals("Layla Haddad", first.student());
    assertEquals("Rana Desk", first.by());
    assertEquals(25_500, first.amountMinor());
    assertTrue(first.receipt().endsWith("-000001"), first.receipt());
    assertEquals(drawers.payments.getFirst(), first.paymentId());
    var swapped = new Cause.TransposedDigits(sheet.operations().get(2).entryId(), 54_000, 45_000);
    assertTrue(
        sheet.proposals().stream().anyMatch(it -> it.cause().equals(swapped)),
        sheet.proposals().toString());
  }

  @Test
  void figuresLeadToTheirOperations() {
    drawers.worked().counted();
    var day = Centre.DAY;

    assertEquals(List.of(3_000L), amounts(new OperationsOf.OfTender(day, day, Tender.CARD)));
    assertEquals(
        List.of(25_500L, 54_000L), amounts(new OperationsOf.OfTender(day, day, Tender.CASH)));
    assertEquals(List.of(-2_000L), amounts(new OperationsOf.OfKind(day, day, EntryKind.PAY_OUT)));
    assertEquals(List.of(25_500L), amounts(new OperationsOf.OfSession(drawers.centre.session)));
    // Float, three payments, pay-out, difference.
    assertEquals(6, amounts(new OperationsOf.OfDay(day)).size());
  }

  /// What comes after the seal stands in its own day with a mark, is counted among that day's
  /// corrections, and changes what was taken; the day after knows nothing of it.
  @Test
  void whatCameAfterTheSealStandsInItsDayAndIsMarked() {
    drawers.worked().counted();
    var entry = operations(new OperationsOf.OfDay(Centre.DAY)).get(1);
    assertTrue(
        operations(new OperationsOf.OfDay(Centre.DAY)).stream().noneMatch(OperationLine::late));
    PricedCentre.put(
        drawers.desk,
        List.of(
            new DayCorrection(
                DayCorrection.idOf(entry.entryId()),
                drawers.centre.organisation,
                drawers.centre.branch,
                UUID.randomUUID(),
                Centre.DAY,
                CorrectionKind.LATE_SALE,
                entry.entryId(),
                drawers.centre.device,
                null,
                drawers.centre.branch)));

    var day = read().days().getFirst();
    assertEquals(1, day.corrections());
    assertEquals(82_500, day.takenMinor(), "it counts like every other");
    assertEquals(
        List.of(entry.entryId()),
        operations(new OperationsOf.OfDay(Centre.DAY)).stream()
            .filter(OperationLine::late)
            .map(OperationLine::entryId)
            .toList());
    var sheet = drawers.service.count(drawers.lastCount().id(), drawers.centre.staff).orElseThrow();
    assertEquals(1, sheet.operations().stream().filter(OperationLine::late).count());
    var next = Centre.DAY.plusDays(1);
    var after = drawers.service.read(next, next, drawers.centre.staff).orElseThrow();
    assertEquals(List.of(), after.days());
  }

  /// The one that needed somebody names her; the other needed nobody.
  @Test
  void aRefundSaysWhoAllowedIt() {
    var pins = new PinDesk(folder, drawers.desk, drawers.centre).staffed();
    var policy = CashPolicy.standard(drawers.centre.organisation, drawers.centre.branch);
    PricedCentre.put(
        drawers.desk,
        List.of(
            new CashPolicy(
                policy.id(),
                policy.organisationId(),
                policy.branchId(),
                0,
                "Tax",
                0,
                true,
                0,
                true,
                0)));
    drawers.worked();
    var payment = drawers.payments.getFirst();
    var line =
        drawers.desk.replica.read(facts -> facts.list(PaymentLine.BY_PAYMENT, payment)).getFirst();
    var refund =
        new RefundPayment(
            payment,
            drawers.shift().id(),
            "EUR",
            List.of(new RefundItem(line.id(), 1_500)),
            Tender.CASH,
            "The trainer was ill",
            null);
    var given =
        pins.approvals.approve(
            refund, Permission.REFUND_APPROVE, drawers.centre.staff, PinDesk.MANAGER, PinDesk.PIN);
    var approval = assertInstanceOf(ApprovalResult.Given.class, given).approval();
    drawers.capture(refund.withApproval(approval));
    drawers.counted();

    var refunds = operations(new OperationsOf.OfKind(Centre.DAY, Centre.DAY, EntryKind.REFUND));
    assertEquals(List.of("Mona Manager"), refunds.stream().map(OperationLine::allowedBy).toList());
    assertTrue(
        operations(new OperationsOf.OfDay(Centre.DAY)).stream()
            .filter(it -> it.kind() != EntryKind.REFUND)
            .allMatch(it -> it.allowedBy().isEmpty()));
    var day = report(new ReportOf.Days(Centre.DAY, Centre.DAY));
    assertEquals(refunds, day.refunds());
    assertEquals(refunds, report(new ReportOf.Counted(drawers.lastCount().id())).refunds());
    var slip = drawers.cash.till().receipt(payment, true, drawers.centre.staff).orElseThrow();
    assertEquals(
        List.of(new Receipt.GivenBack(Centre.DAY, 1_500, "Mona Manager")), slip.givenBack());
  }

  private List<OperationLine> operations(OperationsOf of) {
    return drawers.service.operations(of, drawers.centre.staff).orElseThrow();
  }

  /// Layla paid at the door; one who came as well did not, and the cohort is paid by session.
  @Test
  void aSessionIsComparedWithItsRegister() {
    var came = drawers.centre.students().getFirst().id();
    drawers.worked();
    for (var student : List.of(came, BookOfStudents.LAYLA)) {
      drawers.desk.rollCall.mark(
          new Who(drawers.centre.staff, UUID.randomUUID()),
          drawers.centre.session,
          student,
          AttendanceValue.PRESENT,
          0,
          null);
    }

    var sessions =
        drawers.service.sessions(Centre.DAY, Centre.DAY, drawers.centre.staff).orElseThrow();

    assertEquals(1, sessions.size());
    var line = sessions.getFirst();
    assertEquals("Pottery", line.course());
    assertEquals(2, line.door().attended());
    assertEquals(new Reconciled(3_000, 1_500), line.door().reconciled());
    assertEquals(Variance.UNDER, line.door().reconciled().variance());
  }

  @Test
  void differencesOfThirtyDaysAreToldDrawerByDrawer() {
    var history = drawers.service.history(drawers.centre.staff).orElseThrow();

    assertEquals(
        List.of("Drawer 2", "Front drawer", "درج المكتب"),
        history.stream().map(DrawerHistory::cashbox).toList());
    var second = history.getFirst();
    assertEquals(29, second.days().size());
    assertEquals(Centre.DAY.minusDays(29), second.from());
    assertTrue(second.days().stream().anyMatch(it -> it.variance() == Variance.UNDER));
    assertTrue(history.getLast().days().stream().allMatch(it -> it.variance() == Variance.MATCHED));
  }

  @Test
  void anXReportChangesNothingAndAZReportHasTheSameTotals() {
    drawers.worked();
    var x = report(new ReportOf.Running(PricedCentre.DRAWER));

    assertEquals(87_500, x.expectedMinor());
    assertEquals(List.of(), x.counts());
    assertEquals(1, x.shifts().size());
    assertEquals(x, report(new ReportOf.Running(PricedCentre.DRAWER)), "no reset");

    drawers.counted();
    var z = report(new ReportOf.Counted(drawers.lastCount().id()));

    assertEquals(x.totals().tenders(), z.totals().tenders());
    assertEquals(x.totals().movements(), z.totals().movements());
    assertEquals(-9_000, z.totals().foundMinor());
    assertEquals(new Reconciled(87_500, 78_500), z.counts().getFirst().cash());
    var receipts = z.receipts().getFirst();
    assertEquals(3, receipts.count());
    assertTrue(receipts.first().endsWith("-000001") && receipts.last().endsWith("-000003"));
    assertEquals(
        Optional.empty(),
        drawers.service.report(new ReportOf.Running(PricedCentre.DRAWER), drawers.centre.staff),
        "nothing runs any more");
  }

  @Test
  void moreMoneyIsExpectedAtOnce() {
    drawers.worked();
    drawers.take(BookOfStudents.KARIM, List.of(DueItem.onAccount(500)), Tender.CASH);

    assertEquals(
        drawers.shift().expectedMinor(),
        report(new ReportOf.Running(PricedCentre.DRAWER)).expectedMinor());
  }

  private Reconciliation read() {
    return drawers.service.read(Centre.DAY, Centre.DAY, drawers.centre.staff).orElseThrow();
  }

  private CashReport report(ReportOf of) {
    return assertInstanceOf(
        CashReport.class, drawers.service.report(of, drawers.centre.staff).orElseThrow());
  }

  private List<Long> amounts(OperationsOf of) {
    return drawers.service.operations(of, drawers.centre.staff).orElseThrow().stream()
        .map(OperationLine::amountMinor)
        .toList();
  }

  private static List<Long> differences(Reconciliation of) {
    return of.counts().stream().map(it -> it.cash().differenceMinor()).toList();
  }
}
