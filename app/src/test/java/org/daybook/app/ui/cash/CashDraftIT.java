package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.DraftsOnDisk;
import org.daybook.model.cash.Tender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A sale that is half typed on one data folder, left by a desk that ended in the middle of it.
@Tag("U10")
class CashDraftIT {
  private static final String FORM = "cash";

  @TempDir Path folder;

  private CashBench bench;
  private CashDraft draft;
  private DraftsOnDisk drafts;
  private DraftsOnDisk refunds;
  private RefundDraft refundDraft;

  @BeforeEach
  void begin() {
    start();
    bench.withOpenShift();
    bench.model.refresh();
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aSaleHalfTypedIsTypedOnAndTakenOnce() {
    bench.sale.choose(BookOfStudents.LAYLA);
    bench.sale.include(bench.sale.lines().get(1).item(), false);
    bench.sale.add(DueItem.onAccount(700));
    bench.sale.tenderProperty().set(Tender.MOBILE_MONEY);
    bench.sale.referenceProperty().set("QX1");

    startAgain();

    assertEquals(2_200, bench.sale.reckoningProperty().get().dueMinor());
    assertEquals(Tender.MOBILE_MONEY, bench.sale.tenderProperty().get());
    assertEquals("QX1", bench.sale.referenceProperty().get());
    bench.sale.take();
    assertNotNull(bench.sale.sold().doneProperty().get());
    assertTrue(drafts.isEmpty());
    assertEquals(1, bench.cash.till().till(bench.centre.staff).orElseThrow().payments().size());
  }

  @Test
  void whatWasToGoIntoTheWalletIsThereOnceMore() {
    bench.sale.choose(BookOfStudents.LAYLA);
    bench.sale.add(DueItem.wallet(BookOfStudents.LAYLA, "Layla Haddad", 700));

    startAgain();

    assertEquals(26_200, bench.sale.reckoningProperty().get().dueMinor());
    bench.sale.take();
    assertEquals(
        700,
        bench
            .cash
            .till()
            .account(BookOfStudents.LAYLA, bench.centre.staff)
            .orElseThrow()
            .wallet()
            .balanceMinor());
  }

  /// The power went between the journal and the drafts.
  @Test
  void moneyThatWasTakenIsNotTakenAgain() {
    bench.sale.choose(BookOfStudents.LAYLA);
    bench.sale.receivedProperty().set("300");
    var before = drafts.kept().draft();
    bench.sale.take();
    drafts.keep(before);

    startAgain();

    assertNull(bench.sale.accountProperty().get());
    var notice = bench.model.noticeProperty().get();
    assertNotNull(notice);
    assertEquals(CashNotice.Kind.TAKEN_BEFORE, notice.kind());
    assertEquals(1, bench.cash.till().till(bench.centre.staff).orElseThrow().payments().size());
  }

  @Test
  void aSaleThatWasClearedIsNotOpenedAgain() {
    bench.sale.choose(BookOfStudents.LAYLA);
    bench.sale.clear();
    assertTrue(drafts.isEmpty());
  }

  @Test
  void aRefundHalfTypedIsTypedOnAndGivenOnce() {
    take();
    var refund = bench.refund();
    bench.model.ask(new CashQuestion.Refund(refund));
    refund.lines().getFirst().typedProperty().set("4");
    refund.reasonProperty().set("Ill");
    var before = refunds.kept().draft();

    startAgainWithRefund();

    var again = refundShown();
    assertEquals("4", again.lines().getFirst().typedProperty().get());
    assertEquals("Ill", again.reasonProperty().get());
    assertEquals(refund.wayProperty().get(), again.wayProperty().get());
    again.give(null, "");
    assertNull(bench.model.questionProperty().get());
    assertTrue(refunds.isEmpty());

    // The power went between the journal and the drafts.
    refunds.keep(before);
    startAgainWithRefund();
    assertNull(bench.model.questionProperty().get());
    assertEquals(
        CashNotice.Kind.GIVEN_BEFORE,
        Objects.requireNonNull(bench.model.noticeProperty().get()).kind());
  }

  @Test
  void aRefundThatWasLeftIsNotOpenedAgain() {
    take();
    bench.model.ask(new CashQuestion.Refund(bench.refund()));
    bench.model.leaveQuestion();
    assertTrue(refunds.isEmpty());
  }

  private void take() {
    bench.policy(true, 100_000);
    bench.sale.choose(BookOfStudents.LAYLA);
    bench.sale.take();
    bench.sale.clear();
    bench.model.refresh();
  }

  private RefundViewModel refundShown() {
    if (bench.model.questionProperty().get() instanceof CashQuestion.Refund(var refund)) {
      return refund;
    }
    throw new AssertionError("no refund is shown");
  }

  private void startAgainWithRefund() {
    bench.close();
    start();
    bench.model.refresh();
    var kept = refunds.kept();
    refundDraft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
  }

  private void startAgain() {
    bench.close();
    start();
    bench.model.refresh();
    var kept = drafts.kept();
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
  }

  private void start() {
    bench = new CashBench(folder);
    drafts = new DraftsOnDisk(bench.desk, folder, bench.centre.staff, FORM);
    draft = new CashDraft(bench.model, bench.sale, drafts);
    refunds = new DraftsOnDisk(bench.desk, folder, bench.centre.staff, "refund");
    refundDraft = new RefundDraft(bench.work, bench.model, bench.sale, refunds);
  }
}
