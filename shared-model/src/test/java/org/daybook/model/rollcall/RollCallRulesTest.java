package org.daybook.model.rollcall;

import static org.daybook.model.testkit.Centre.BRANCH;
import static org.daybook.model.testkit.Centre.ENROLLED;
import static org.daybook.model.testkit.Centre.OTHER_BRANCH;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.daybook.model.testkit.Centre.STRANGER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Verdict;
import org.daybook.model.operation.Outcome;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.UndoCheckIn;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollCallRulesTest {
  private static final UUID STUDENT = ENROLLED.getFirst();
  private static final UUID SLOT = AttendanceMark.slotOf(SESSION, STUDENT);

  private final Centre centre = new Centre();

  @Test
  void firstMarkOpensCheckInAndTheRegister() {
    assertEquals(Outcome.ACCEPTED, mark(AttendanceValue.PRESENT, null).outcome());
    assertEquals(SessionState.CHECKING_IN, centre.session().state());
    assertEquals(RegisterState.OPEN, centre.register().state());
    assertEquals(AttendanceValue.PRESENT, counting().attendance());
  }

  @Test
  void replacesTheMarkThatItsAuthorSaw() {
    mark(AttendanceValue.PRESENT, null);
    mark(AttendanceValue.ABSENT, counting().id());
    assertEquals(AttendanceValue.ABSENT, counting().attendance());
    assertEquals(2, marks().size());
  }

  @Test
  void keepsTheSecondOfTwoDifferentMarksAndCountsTheFirst() {
    mark(AttendanceValue.PRESENT, null);
    var verdict = mark(AttendanceValue.ABSENT, null);
    assertEquals(Reason.TWO_MARKS, verdict.reason());
    assertEquals(AttendanceValue.PRESENT, counting().attendance());
    assertEquals(2, marks().size());
    var item = item();
    assertEquals(counting().id(), item.otherRowId());
    assertEquals(AttentionState.OPEN, item.state());
  }

  @Test
  void mergesTwoEqualMarks() {
    mark(AttendanceValue.PRESENT, null);
    assertEquals(Outcome.ACCEPTED, mark(AttendanceValue.PRESENT, null).outcome());
    assertTrue(centre.facts().all(AttentionItem.TABLE).isEmpty());
  }

  @Test
  void correctionNamingBothMarksSettlesThem() {
    mark(AttendanceValue.PRESENT, null);
    mark(AttendanceValue.ABSENT, null);
    var first = counting().id();
    var verdict = correct(AttendanceValue.ABSENT, first, item().ownRowId());
    assertEquals(Outcome.ACCEPTED, verdict.outcome());
    assertEquals(AttendanceValue.ABSENT, counting().attendance());
    assertEquals(AttentionState.SETTLED, item().state());
    assertEquals("Asked the trainer", item().note());
    var correction = centre.facts().all(Correction.TABLE).getFirst();
    assertEquals(counting().id(), correction.markId());
    assertEquals(correction.id(), counting().correctionId());
  }

  @Test
  void correctionOfAMarkThatNoLongerCountsIsAnException() {
    mark(AttendanceValue.PRESENT, null);
    var first = counting().id();
    mark(AttendanceValue.LATE, first);
    var verdict = correct(AttendanceValue.ABSENT, first, null);
    assertEquals(Reason.TWO_MARKS, verdict.reason());
    assertEquals(AttendanceValue.LATE, counting().attendance());
  }

  @Test
  void correctionHoldsAfterTheRegisterWasLocked() {
    mark(AttendanceValue.PRESENT, null);
    centre.registerIs(RegisterState.LOCKED);
    assertEquals(
        Outcome.ACCEPTED, correct(AttendanceValue.EXCUSED, counting().id(), null).outcome());
  }

  @Test
  void correctionNamingAMarkOfSomebodyElseSettlesNothing() {
    mark(AttendanceValue.PRESENT, null);
    var other = ENROLLED.getLast();
    centre.run(new MarkAttendance(SESSION, other, AttendanceValue.ABSENT, 0, null));
    var others = AttendanceMark.slotOf(SESSION, other);
    var wrong = RollCallRules.counting(centre.facts(), others).orElseThrow().id();
    var verdict = correct(AttendanceValue.ABSENT, counting().id(), wrong);
    assertEquals(Reason.INVALID_VALUE, verdict.reason());
  }

  @ParameterizedTest
  @CsvSource({"CANCELLED, SESSION_CANCELLED", "MISSED, SESSION_MISSED"})
  void markOfASessionThatDidNotTakePlaceIsKept(SessionState state, Reason reason) {
    centre.sessionIs(state);
    assertEquals(reason, mark(AttendanceValue.PRESENT, null).reason());
    assertEquals(AttendanceValue.PRESENT, counting().attendance());
  }

  @ParameterizedTest
  @CsvSource({"SUBMITTED", "LOCKED"})
  void markAfterTheRegisterWasClosedIsAnException(RegisterState state) {
    centre.registerIs(state);
    assertEquals(Reason.REGISTER_CLOSED, mark(AttendanceValue.PRESENT, null).reason());
  }

  @Test
  void markOfSomebodyWhoIsNotExpectedIsAnException() {
    var command = new MarkAttendance(SESSION, STRANGER, AttendanceValue.PRESENT, 0, null);
    assertEquals(Reason.NOT_ON_ROSTER, centre.run(command).reason());
  }

  @Test
  void markInAnotherBranchIsKeptAndCountsNowhere() {
    var actor = Centre.staff(RoleTemplate.OWNER);
    var command = new MarkAttendance(SESSION, STUDENT, AttendanceValue.PRESENT, 0, null);
    var context = centre.context(actor, OTHER_BRANCH);
    centre.run(command, context);
    assertEquals(1, marks().size());
    assertFalse(marks().getFirst().counts());
    assertEquals(OTHER_BRANCH, marks().getFirst().branchId());
  }

  @Test
  void checkInIsTakenBackOnlyWhileNothingIsMarked() {
    mark(AttendanceValue.PRESENT, null);
    assertEquals(Reason.SESSION_NOT_EMPTY, centre.run(new UndoCheckIn(SESSION)).reason());
  }

  @Test
  void onlyTheAuthorTakesTheRegisterBack() {
    centre.run(new SubmitRegister(SESSION, ENROLLED), RoleTemplate.FRONT_DESK);
    var command = new TakeBackRegister(SESSION);
    assertEquals(Reason.NOT_PERMITTED, centre.run(command, RoleTemplate.TRAINER).reason());
    assertEquals(RegisterState.SUBMITTED, centre.register().state());
    assertEquals(Outcome.ACCEPTED, centre.run(command, RoleTemplate.FRONT_DESK).outcome());
    assertEquals(List.of(), centre.register().roster());
  }

  @Test
  void theSameRosterTwiceIsSubmittedOnceAndAnotherIsAnException() {
    centre.run(new SubmitRegister(SESSION, ENROLLED), RoleTemplate.FRONT_DESK);
    var again = centre.run(new SubmitRegister(SESSION, ENROLLED.reversed()), RoleTemplate.TRAINER);
    assertEquals(Outcome.ACCEPTED, again.outcome());
    var other = new SubmitRegister(SESSION, List.of(STUDENT));
    assertEquals(Reason.REGISTER_CLOSED, centre.run(other, RoleTemplate.TRAINER).reason());
    assertEquals(ENROLLED, centre.register().roster());
    assertEquals(Centre.staff(RoleTemplate.FRONT_DESK), centre.register().submittedBy());
    assertEquals(BRANCH, centre.register().branchId());
  }

  private Verdict mark(AttendanceValue value, @Nullable UUID replaces) {
    return centre.run(new MarkAttendance(SESSION, STUDENT, value, 0, replaces));
  }

  private Verdict correct(AttendanceValue value, @Nullable UUID corrected, @Nullable UUID other) {
    return centre.run(
        new CorrectMark(SESSION, STUDENT, value, 0, corrected, other, "Asked the trainer"));
  }

  private AttendanceMark counting() {
    return RollCallRules.counting(centre.facts(), SLOT).orElseThrow();
  }

  private List<AttendanceMark> marks() {
    return centre.facts().list(AttendanceMark.BY_SLOT, SLOT);
  }

  private AttentionItem item() {
    return centre.facts().all(AttentionItem.TABLE).getFirst();
  }
}
