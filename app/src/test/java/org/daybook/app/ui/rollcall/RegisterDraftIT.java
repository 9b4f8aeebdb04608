package org.daybook.app.ui.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.daybook.app.ui.fx.DraftsOnDisk;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Half-typed work on one data folder, left by a desk that ended in the middle of it.
@Tag("U10")
class RegisterDraftIT {
  private static final String FORM = "roll-call";

  @TempDir Path folder;

  private RollCallDesk desk;
  private DraftsOnDisk drafts;
  private RegisterDraft draft;

  @BeforeEach
  void begin() {
    start();
    desk.opened();
  }

  @AfterEach
  void end() {
    desk.close();
  }

  @Test
  void minutesHalfTypedAreTypedOnAndSavedOnce() {
    desk.register.mark(2, AttendanceValue.LATE);
    desk.register.digit(1);
    desk.register.digit(7);
    startAgain();
    assertTrue(desk.register.typingMinutes());
    assertEquals(17, desk.row(2).minutes());
    assertEquals(AttendanceValue.UNMARKED, desk.onDisk(2));
    desk.register.commitMinutes();
    assertEquals(AttendanceValue.LATE, desk.onDisk(2));
  }

  @Test
  void theReasonOfACorrectionIsStillThere() {
    desk.register.markRest();
    desk.register.submit();
    desk.register.mark(1, AttendanceValue.LATE);
    desk.register.answerProperty().set(new Answer(AttendanceValue.LATE, 8, "The bus"));
    startAgain();
    assertInstanceOf(Question.Correct.class, desk.register.questionProperty().get());
    assertEquals(
        new Answer(AttendanceValue.LATE, 8, "The bus"), desk.register.answerProperty().get());
    desk.register.confirm();
    assertEquals(AttendanceValue.LATE, desk.onDisk(1));
  }

  @Test
  void theNameInTheBoxIsStillThere() {
    desk.admission.queryProperty().set("Zoë Nob");
    startAgain();
    assertEquals("Zoë Nob", desk.admission.queryProperty().get());
  }

  /// The power went between the journal and the drafts.
  @Test
  void whatWasSavedAlreadyIsNotTypedAgain() {
    desk.register.mark(2, AttendanceValue.LATE);
    desk.register.digit(9);
    var before = drafts.kept().draft();
    desk.register.commitMinutes();
    drafts.keep(before);
    startAgain();
    assertFalse(desk.register.typingMinutes());
    assertEquals(9, desk.row(2).minutes());
    assertEquals(AttendanceValue.LATE, desk.onDisk(2));
  }

  @Test
  void aRegisterThatWasLeftIsNotOpenedAgain() {
    desk.register.close();
    assertTrue(drafts.isEmpty());
  }

  private void startAgain() {
    desk.close();
    start();
    var kept = drafts.kept();
    draft.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
  }

  private void start() {
    desk = new RollCallDesk(folder, 4);
    drafts = new DraftsOnDisk(desk.desk, folder, desk.centre.staff, FORM);
    draft = new RegisterDraft(desk.register, desk.admission, drafts);
  }
}
