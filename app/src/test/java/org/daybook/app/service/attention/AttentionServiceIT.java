package org.daybook.app.service.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttentionServiceIT {
  private static final UUID THEIRS = Centre.id(801);
  private static final UUID OTHER_DESK = Centre.id(10);

  private final Centre centre = new Centre(2);
  private final UUID student = centre.students().getFirst().id();

  @TempDir Path folder;
  private OpenedDesk desk;
  private AttentionService attention;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    attention = desk.attention();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void showsWhatIsOpenInTheBranchNewestFirst() {
    put(item(1, AttentionState.OPEN, centre.branch, null));
    put(item(2, AttentionState.WITH_MANAGER, centre.branch, null));
    put(item(3, AttentionState.SETTLED, centre.branch, null));
    put(item(4, AttentionState.OPEN, Centre.id(99), null));
    assertEquals(
        List.of(Centre.id(902), Centre.id(901)),
        attention.open().stream().map(AttentionView::itemId).toList());
  }

  @Test
  void showsBothSidesOfAContradictionAndWhatThisDeskDoesNotKnowAsUnknown() {
    var own = contradiction();
    var view = attention.item(Centre.id(901)).orElseThrow();
    assertEquals("Rana Desk", view.own().by());
    assertNull(view.own().device(), "no device of that id is known here");
    var both = view.marks().orElseThrow();
    assertEquals(own, both.own().markId());
    assertTrue(both.own().counts());
    assertEquals(AttendanceValue.ABSENT, both.other().attendance());
    var session = view.session();
    assertNotNull(session);
    assertEquals("Pottery A", session.cohort());
  }

  @Test
  void correctionReplacesTheMarkThatCountsAndNamesTheOtherSide() {
    var own = contradiction();
    var result = correct(Centre.id(901));
    assertInstanceOf(CaptureResult.Saved.class, result.orElseThrow());
    var marks =
        desk.replica.read(facts ->
            facts.list(AttendanceMark.BY_SLOT, AttendanceMark.slotOf(centre.session, student)));
    var counting = marks.stream().filter(AttendanceMark::counts).toList();
    assertEquals(1, counting.size());
    assertEquals(AttendanceValue.LATE, counting.getFirst().attendance());
    assertEquals(7, counting.getFirst().minutes());
    assertTrue(marks.stream().anyMatch(mark -> mark.id().equals(own) && !mark.counts()));
  }

  @Test
  void theSideThatWasChosenCountsAfterwards() {
    contradiction();
    attention.correct(
        centre.staff, UUID.randomUUID(), Centre.id(901), AttendanceValue.ABSENT, 0, "Not seen");
    var both = attention.item(Centre.id(901)).orElseThrow().marks().orElseThrow();
    assertFalse(both.own().counts());
    assertTrue(both.other().counts());
  }

  @Test
  void whatIsNotAboutTwoMarksCannotBeCorrected() {
    put(item(1, AttentionState.OPEN, centre.branch, null));
    assertEquals(Optional.empty(), correct(Centre.id(901)));
    assertEquals(Optional.empty(), correct(Centre.id(999)));
  }

  @Test
  void settledItemLeavesTheListAndAnEscalatedOneStays() {
    put(item(1, AttentionState.OPEN, centre.branch, null));
    put(item(2, AttentionState.OPEN, centre.branch, null));
    assertInstanceOf(
        CaptureResult.Saved.class,
        attention.settle(centre.staff, UUID.randomUUID(), Centre.id(901), "Asked her"));
    assertInstanceOf(
        CaptureResult.Saved.class,
        attention.handToManager(centre.staff, UUID.randomUUID(), Centre.id(902), "Not ours"));
    var open = attention.open();
    assertEquals(1, open.size());
    assertEquals(AttentionState.WITH_MANAGER, open.getFirst().state());
    assertEquals("Not ours", open.getFirst().note());
  }

  @Test
  void movesASessionAfterAllWithThePlanThatHoldsNow() {
    var wanted = wanted();
    put(planItem(wanted));
    assertEquals(Set.of(Remedy.MOVE_AFTER_ALL), attention.remedies(centre.staff, Centre.id(901)));
    var result =
        attention.remedy(
            centre.staff, UUID.randomUUID(), Centre.id(901), Remedy.MOVE_AFTER_ALL, null);
    assertInstanceOf(CaptureResult.Saved.class, result.orElseThrow());
    assertEquals(wanted, session().plan());
    assertEquals(centre.staff, session().changedBy());
    assertEquals(List.of(), attention.open());
    assertEquals(
        Optional.empty(),
        attention.remedy(
            centre.staff, UUID.randomUUID(), Centre.id(901), Remedy.MOVE_AFTER_ALL, null),
        "it has that plan now");
  }

  @Test
  void letsACancelledSessionTakePlaceForAReason() {
    var cancelled = new CancelSession(centre.session, "Ill", null);
    desk.capture.capture(Gesture.of(UUID.randomUUID(), centre.staff, cancelled));
    put(planItem(null));
    assertEquals(Set.of(Remedy.REINSTATE), attention.remedies(centre.staff, Centre.id(901)));
    attention.remedy(
        centre.staff, UUID.randomUUID(), Centre.id(901), Remedy.REINSTATE, "They came");
    assertEquals(SessionState.SCHEDULED, session().state());
    assertEquals("They came", session().stateReason());
  }

  @Test
  void sendsARejectedOperationAgainOnceItsRuleAccepts() {
    var cancelled = new CancelSession(centre.session, "Ill", null);
    desk.capture.capture(Gesture.of(UUID.randomUUID(), centre.staff, cancelled));
    put(rejectedCancellation());
    assertEquals(
        Set.of(), attention.remedies(centre.staff, Centre.id(901)), "it is cancelled already");
    desk.capture.capture(
        Gesture.of(
            UUID.randomUUID(), centre.staff, new ReinstateSession(centre.session, "Well again")));
    assertEquals(Set.of(Remedy.SEND_AGAIN), attention.remedies(centre.staff, Centre.id(901)));
    attention.remedy(centre.staff, UUID.randomUUID(), Centre.id(901), Remedy.SEND_AGAIN, null);
    assertEquals(SessionState.CANCELLED, session().state());
    assertEquals(List.of(), attention.open());
  }

  private Session session() {
    return desk.replica.read(facts -> facts.find(Session.TABLE, centre.session)).orElseThrow();
  }

  private static SessionPlan wanted() {
    return new SessionPlan(
        Centre.DAY, Centre.NOW.plusSeconds(7200), Centre.NOW.plusSeconds(10_800), "Room 2", null);
  }

  private AttentionItem planItem(@Nullable SessionPlan wanted) {
    return about(Reason.PLAN_CHANGED, OTHER_DESK, wanted);
  }

  private AttentionItem rejectedCancellation() {
    return about(Reason.NOT_PERMITTED, centre.device, null);
  }

  private AttentionItem about(Reason reason, UUID device, @Nullable SessionPlan wanted) {
    return new AttentionItem(
        Centre.id(901),
        centre.organisation,
        centre.branch,
        AttentionKind.REJECTION,
        reason,
        device,
        1,
        1,
        "reschedule-session",
        centre.staff,
        Centre.NOW,
        null,
        centre.session,
        null,
        null,
        AttentionState.OPEN,
        null,
        null,
        null,
        wanted == null ? null : wanted.businessDate(),
        wanted == null ? null : wanted.startsAt(),
        wanted == null ? null : wanted.endsAt(),
        wanted == null ? null : wanted.room(),
        wanted == null ? null : wanted.trainerId());
  }

  private UUID contradiction() {
    desk.rollCall.mark(
        OpenedDesk.who(centre), centre.session, student, AttendanceValue.PRESENT, 0, null);
    var slot = AttendanceMark.slotOf(centre.session, student);
    var own = desk.replica.read(facts -> facts.list(AttendanceMark.BY_SLOT, slot)).getFirst().id();
    desk.replica.write(transaction -> {
      transaction.put(
          List.of(
              new AttendanceMark(
                  THEIRS,
                  centre.organisation,
                  centre.branch,
                  centre.session,
                  student,
                  slot,
                  AttendanceValue.ABSENT,
                  0,
                  null,
                  false,
                  null,
                  centre.staff,
                  Centre.NOW,
                  OTHER_DESK)));
      return true;
    });
    put(item(1, AttentionState.OPEN, centre.branch, own));
    return own;
  }

  private Optional<CaptureResult> correct(UUID itemId) {
    return attention.correct(
        centre.staff, UUID.randomUUID(), itemId, AttendanceValue.LATE, 7, "Saw her come");
  }

  private void put(AttentionItem item) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(item));
      return true;
    });
  }

  private AttentionItem item(
      int number, AttentionState state, UUID branch, @Nullable UUID ownMark) {
    return new AttentionItem(
        Centre.id(900 + number),
        centre.organisation,
        branch,
        ownMark == null ? AttentionKind.REJECTION : AttentionKind.CONTRADICTION,
        Reason.TWO_MARKS,
        OTHER_DESK,
        1,
        number,
        "mark-attendance",
        centre.staff,
        Centre.NOW.plusSeconds(number),
        ownMark == null ? null : student,
        ownMark == null ? null : centre.session,
        ownMark,
        ownMark == null ? null : THEIRS,
        state,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
