package org.daybook.app.ui.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.cash.DueItem;
import org.daybook.app.service.drafts.Draft;
import org.daybook.app.service.drafts.DraftService;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.ui.fx.DraftSlot;
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
  private DraftService drafts;

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
    assertNotNull(bench.sale.doneProperty().get());
    assertTrue(drafts.find(bench.centre.staff, FORM).isEmpty());
    assertEquals(1, bench.cash.till().till(bench.centre.staff).orElseThrow().payments().size());
  }

  /// The power went between the journal and the drafts.
  @Test
  void moneyThatWasTakenIsNotTakenAgain() {
    bench.sale.choose(BookOfStudents.LAYLA);
    bench.sale.receivedProperty().set("300");
    var before = drafts.find(bench.centre.staff, FORM).orElseThrow().draft();
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
    assertTrue(drafts.find(bench.centre.staff, FORM).isEmpty());
  }

  private void startAgain() {
    bench.close();
    start();
    bench.model.refresh();
    var kept = drafts.find(bench.centre.staff, FORM).orElseThrow();
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
  }

  private void start() {
    bench = new CashBench(folder);
    drafts =
        new DraftService(
            bench.desk.replica,
            new SealedFile(folder.resolve("drafts-1"), new byte[32], new Random(1)));
    var staff = bench.centre.staff;
    draft =
        new CashDraft(
            bench.model,
            bench.sale,
            new DraftSlot() {
              @Override
              public void keep(UUID intentId, Map<String, String> fields) {
                drafts.keep(new Draft(intentId, staff, FORM, fields));
              }

              @Override
              public void drop() {
                drafts.drop(staff, FORM);
              }
            });
  }
}
