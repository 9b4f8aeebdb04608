package org.daybook.app.ui.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.daybook.app.ui.rollcall.RegisterRow.Saving;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegisterViewModelTest {

  @TempDir Path folder;

  private RollCallDesk desk;
  private RegisterViewModel register;

  @BeforeEach
  void open() {
    desk = new RollCallDesk(folder, 6).opened();
    register = desk.register;
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aMarkIsOnTheDiskWhenTheScreenSaysSo() {
    register.mark(AttendanceValue.PRESENT);
    assertEquals(Saving.SAVED_HERE, desk.row(0).saving());
    assertNotNull(desk.row(0).markId());
    assertEquals(AttendanceValue.PRESENT, desk.onDisk(0));
    assertEquals(1, register.headProperty().get().tally().seen());
  }

  @Test
  void changingOnesMindReplacesTheOwnMarkAndContradictsNobody() {
    register.mark(AttendanceValue.PRESENT);
    register.mark(AttendanceValue.ABSENT);
    register.refresh();
    assertEquals(AttendanceValue.ABSENT, desk.onDisk(0));
    assertNull(desk.row(0).other());
  }

  @Test
  void spaceGoesToTheNextStudent() {
    register.next();
    register.mark(AttendanceValue.EXCUSED);
    assertEquals(AttendanceValue.EXCUSED, desk.onDisk(1));
    assertEquals(AttendanceValue.UNMARKED, desk.onDisk(0));
  }

  @Test
  void lateProposesTheMinutesSinceTheBeginning() {
    desk.desk.clock.advance(Duration.ofMinutes(12));
    register.mark(AttendanceValue.LATE);
    assertEquals(Saving.TYPING, desk.row(0).saving());
    assertEquals(12, desk.row(0).minutes());
    assertEquals(AttendanceValue.UNMARKED, desk.onDisk(0));
    register.next();
    assertEquals(AttendanceValue.LATE, desk.onDisk(0));
    assertEquals(12, desk.row(0).minutes());
  }

  @Test
  void digitsReplaceTheProposal() {
    desk.desk.clock.advance(Duration.ofMinutes(12));
    register.mark(AttendanceValue.LATE);
    register.digit(2);
    register.digit(5);
    register.digit(9);
    register.backspace();
    register.commitMinutes();
    assertEquals(25, desk.row(0).minutes());
    assertEquals(AttendanceValue.LATE, desk.onDisk(0));
  }

  @Test
  void undoTakesBackGestureByGesture() {
    register.mark(AttendanceValue.ABSENT);
    register.markRest();
    assertEquals(0, register.headProperty().get().tally().unmarked());
    register.undo();
    assertEquals(5, register.headProperty().get().tally().unmarked());
    assertEquals(AttendanceValue.ABSENT, desk.onDisk(0));
    register.undo();
    assertEquals(AttendanceValue.UNMARKED, desk.onDisk(0));
    assertNull(register.troubleProperty().get());
  }

  @Test
  void undoOfHalfTypedMinutesSavesNothing() {
    register.mark(AttendanceValue.LATE);
    register.undo();
    assertEquals(Saving.UNMARKED, desk.row(0).saving());
    assertEquals(AttendanceValue.UNMARKED, desk.onDisk(0));
  }

  @Test
  void aSubmittedRegisterIsCorrectedWithAReason() {
    register.markRest();
    register.submit();
    assertEquals(RegisterState.SUBMITTED, register.headProperty().get().register());
    register.mark(AttendanceValue.ABSENT);
    assertInstanceOf(Question.Correct.class, register.questionProperty().get());
    assertEquals(AttendanceValue.PRESENT, desk.onDisk(0));
    register.answerProperty().set(register.answerProperty().get().because("Came for the other"));
    register.confirm();
    assertEquals(AttendanceValue.ABSENT, desk.onDisk(0));
    assertEquals(AttendanceValue.ABSENT, desk.row(0).value());
    assertNull(register.questionProperty().get());
  }

  @Test
  void itsAuthorTakesTheRegisterBack() {
    register.submit();
    assertFalse(register.headProperty().get().takesMarks());
    register.takeBack();
    assertTrue(register.headProperty().get().takesMarks());
  }

  @Test
  void aCardMarksItsOwnerAndNobodyElse() {
    register.scanned(desk.row(3).code());
    assertEquals(AttendanceValue.PRESENT, desk.onDisk(3));
    assertEquals(3, register.cursorProperty().get());
    assertEquals(5, register.headProperty().get().tally().unmarked());
    register.scanned("NO-SUCH-CARD");
    assertEquals(Announcement.Kind.NOT_FOUND, register.announcementProperty().get().kind());
    assertEquals(5, register.headProperty().get().tally().unmarked());
  }

  @Test
  void aGuestOfTheSearchBoxStandsOnTheRegister() {
    desk.admission.queryProperty().set("Zoë Nobody");
    var guest = desk.admission.candidates().getLast();
    desk.admission.choose(guest);
    assertEquals(7, register.rows().size());
    assertTrue(
        register.rows().stream()
            .anyMatch(row ->
                row.name().equals("Zoë Nobody") && row.notes().contains(RegisterRow.Note.GUEST)));
  }

  @Test
  void theSearchBoxFindsWhoIsOnTheRegisterWithoutAccents() {
    desk.admission.queryProperty().set("angstrom amel 4");
    var found = assertInstanceOf(Candidate.OnRegister.class, desk.admission.candidates().get(0));
    desk.admission.choose(found);
    assertEquals(found.studentId(), desk.row(register.cursorProperty().get()).studentId());
    assertEquals("", desk.admission.queryProperty().get());
  }
}
