package org.daybook.app.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.followups.FollowUp;
import org.daybook.app.ui.fx.DraftsOnDisk;
import org.daybook.app.ui.fx.SameThread;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpsViewModelTest {
  @TempDir Path folder;

  private final MockedDay mocked = new MockedDay();
  private TodayAtWork today;
  private FollowUpsViewModel model;

  @BeforeEach
  void open() {
    today = new TodayAtWork(folder, mocked.day, SameThread.background());
    today.desk.clock.set(BusyDay.at(MockedDay.NOW));
    model = today.followUps;
    model.refresh();
  }

  @AfterEach
  void close() {
    today.close();
  }

  /// Somebody reads the list while others call the roll.
  @Test
  void whileMarksComeTheListIsReadOnceAMinute() {
    corrected();
    model.outdate();
    model.tick();
    assertEquals(3, due().size());

    at("09:47");
    model.tick();
    assertEquals(2, due().size());
  }

  /// That a session ends changes no row.
  @Test
  void theClockAloneBringsWhoWasMissedJustNow() {
    var piano = mocked.day.studentsOf(mocked.piano).getFirst();
    at("09:20");
    mark(mocked.piano, AttendanceValue.ABSENT);
    mark(mocked.english, AttendanceValue.ABSENT);
    at("12:29");
    model.refresh();
    assertEquals(3, due().getFirst().absences());
    assertTrue(due().stream().noneMatch(it -> it.studentId().equals(piano)));

    at("12:32");
    model.tick();
    assertEquals(3, due().getFirst().absences());
    at("12:34");
    model.tick();
    assertEquals(4, due().getFirst().absences());
  }

  @Test
  void whoIsBeingCalledStaysUntilThatIsSaid() {
    model.ask(due().getFirst());
    corrected();
    model.outdate();
    at("09:47");
    model.tick();

    assertEquals(3, due().size());
    assertNotNull(model.questionProperty().get());
  }

  @Test
  void aCallTakesOffTheListAndUndoBringsBack() {
    var first = due().getFirst();
    model.ask(first);
    model.noteProperty().set("  Back on Sunday ");
    model.called();

    assertNull(model.questionProperty().get());
    assertEquals("", model.noteProperty().get());
    assertFalse(due().contains(first));
    var said = model.noticeProperty().get();
    assertEquals(first.name(), said.name());
    model.said();

    said.undo().run();
    assertTrue(due().stream().anyMatch(it -> it.studentId().equals(first.studentId())));
    assertNull(model.noticeProperty().get().undo());
  }

  @Test
  void whatTheDiskDoesNotTakeStaysTypedAndIsSaid() {
    model.ask(due().getFirst());
    model.noteProperty().set("Back on Sunday");
    today.desk.journal.close();

    model.called();

    assertNotNull(model.refusalProperty().get());
    assertNotNull(model.questionProperty().get());
    assertEquals("Back on Sunday", model.noteProperty().get());
  }

  @Test
  void aNoteThatIsHalfTypedWhenThePowerGoesIsThereAgain() throws IOException {
    var drafts = drafts();
    model.keepIn(drafts);
    var first = due().getFirst();
    model.ask(first);
    model.noteProperty().set("Back on Sun");

    var kept = drafts.kept();
    var next =
        new TodayAtWork(
            Files.createDirectories(folder.resolve("next")), mocked.day, SameThread.background());
    try (next) {
      next.desk.clock.set(BusyDay.at(MockedDay.NOW));
      next.followUps.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());
      assertEquals(first, next.followUps.questionProperty().get().about());
      assertEquals("Back on Sun", next.followUps.noteProperty().get());
    }

    model.called();
    assertTrue(drafts.isEmpty());
  }

  /// Killed between saving and forgetting what was typed.
  @Test
  void aCallThatIsSavedAlreadyIsNotAskedForAgain() {
    var drafts = drafts();
    model.keepIn(drafts);
    model.ask(due().getFirst());
    var before = drafts.kept().draft();
    model.called();
    drafts.keep(before);

    var kept = drafts.kept();
    model.restore(kept.draft().intentId(), kept.draft().fields(), kept.saved());

    assertNull(model.questionProperty().get());
    assertTrue(drafts.isEmpty());
    assertEquals(2, due().size());
  }

  private DraftsOnDisk drafts() {
    return new DraftsOnDisk(today.desk, folder, mocked.day.centre.staff, "today.call");
  }

  /// Who was taken for absent had an excuse.
  private void corrected() {
    var sessions = today.desk.rollCall.sessionsOn(BusyDay.DAY.minusDays(1));
    var missed =
        sessions.stream().filter(it -> it.cohort().equals("EN-21")).findFirst().orElseThrow();
    var student = mocked.stayingAway(0);
    var who = OpenedDesk.who(mocked.day.centre);
    today.desk.rollCall.correct(
        who, missed.sessionId(), student, AttendanceValue.EXCUSED, 0, "The mother called");
  }

  private void mark(UUID session, AttendanceValue value) {
    var student = mocked.day.studentsOf(session).getFirst();
    var who = OpenedDesk.who(mocked.day.centre);
    today.desk.rollCall.mark(who, session, student, value, 0, null);
  }

  private List<FollowUp> due() {
    return model.pageProperty().get().due();
  }

  private void at(String time) {
    today.desk.clock.set(BusyDay.at(time));
  }
}
