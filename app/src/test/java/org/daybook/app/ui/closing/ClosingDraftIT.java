package org.daybook.app.ui.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.daybook.app.journal.SealedFile;
import org.daybook.app.service.drafts.Draft;
import org.daybook.app.service.drafts.DraftService;
import org.daybook.app.ui.fx.DraftSlot;
import org.daybook.model.cash.CountPurpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A count that is half typed on one data folder, left by a desk that ended in the middle of it.
@Tag("U10")
class ClosingDraftIT {
  private static final String COUNT = "count";
  private static final String REASON = "reason";

  @TempDir Path folder;

  private ClosingBench bench;
  private DraftService drafts;

  @BeforeEach
  void begin() {
    start();
    bench.withOpenShift();
    bench.model().refresh();
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  void aCountHalfTypedIsTypedOn() {
    bench.model().countChosen();
    bench.model().count().purposeProperty().set(CountPurpose.CHECK);
    type("24");
    bench.model().count().toSafeProperty().set("50");

    startAgain();

    assertNotNull(bench.model().count().sheetProperty().get());
    assertEquals(CountPurpose.CHECK, bench.model().count().purposeProperty().get());
    assertEquals(12_000, bench.model().count().tallyProperty().get().countedMinor());
    assertEquals("50", bench.model().count().toSafeProperty().get());
    bench.model().count().submit();
    assertTrue(drafts.find(bench.centre.staff, COUNT).isEmpty());
    assertEquals(1, bench.model().drawer().orElseThrow().counts().size());
  }

  @Test
  void aCountThatIsLeftIsGoneOnWith() {
    bench.model().countChosen();
    type("24");
    bench.model().count().leave();
    assertNull(bench.model().count().sheetProperty().get());
    assertTrue(bench.model().halfCounted());
    bench.model().countChosen();
    assertEquals(12_000, bench.model().count().tallyProperty().get().countedMinor());
  }

  /// The power went between the journal and the drafts.
  @Test
  void aCountThatWasSubmittedIsNotSubmittedAgain() {
    bench.model().countChosen();
    type("247");
    var before = drafts.find(bench.centre.staff, COUNT).orElseThrow().draft();
    bench.model().count().submit();
    drafts.keep(before);

    startAgain();

    assertNull(bench.model().count().sheetProperty().get());
    var notice = bench.model().noticeProperty().get();
    assertNotNull(notice);
    assertEquals(ClosingNotice.Kind.SUBMITTED_BEFORE, notice.kind());
    assertTrue(drafts.find(bench.centre.staff, COUNT).isEmpty());
  }

  @Test
  void aReasonHalfTypedIsStillThere() {
    bench.model().countChosen();
    type("240");
    bench.model().count().submit();
    bench.model().counted().reasonProperty().set("Milk with");

    startAgain();

    assertEquals("Milk with", bench.model().counted().reasonProperty().get());
    bench.model().counted().close();
    assertTrue(drafts.find(bench.centre.staff, REASON).isEmpty());
  }

  private void type(String fives) {
    bench.model().count().entries().stream()
        .filter(it -> it.denomination().amountMinor() == 500)
        .findFirst()
        .orElseThrow()
        .typedProperty()
        .set(fives);
  }

  private void startAgain() {
    bench.close();
    start();
    drafts
        .find(bench.centre.staff, REASON)
        .ifPresent(it ->
            bench
                .model()
                .counted()
                .restore(it.draft().intentId(), it.draft().fields(), it.saved()));
    drafts
        .find(bench.centre.staff, COUNT)
        .ifPresent(it ->
            bench.model().restoreCount(it.draft().intentId(), it.draft().fields(), it.saved()));
    bench.model().refresh();
  }

  private void start() {
    bench = new ClosingBench(folder);
    drafts =
        new DraftService(
            bench.desk.replica,
            new SealedFile(folder.resolve("drafts-1"), new byte[32], new Random(1)));
    bench.model().keepIn(new CountDraft(slot(COUNT)), slot(REASON));
  }

  private DraftSlot slot(String form) {
    var staff = bench.centre.staff;
    return new DraftSlot() {
      @Override
      public void keep(UUID intentId, Map<String, String> fields) {
        drafts.keep(new Draft(intentId, staff, form, fields));
      }

      @Override
      public void drop() {
        drafts.drop(staff, form);
      }
    };
  }
}
