package org.daybook.model.session;

import static org.daybook.model.testkit.Centre.COHORT;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionRulesTest {
  private static final Instant START = Centre.NOW.plus(Duration.ofHours(1));
  private static final UUID SECOND = Centre.id("session", 2);

  private final Centre centre = new Centre();

  @Test
  void cancelsWhatIsUnderWayOnlyWithItsOwnPermission() {
    centre.sessionIs(SessionState.CONDUCTING);
    var command = CancelSession.unseen(SESSION, "Fire alarm");
    assertEquals(Reason.NOT_PERMITTED, centre.run(command, RoleTemplate.FRONT_DESK).reason());
    assertEquals(Outcome.ACCEPTED, centre.run(command, RoleTemplate.OWNER).outcome());
    assertEquals("Fire alarm", centre.session().stateReason());
  }

  @Test
  void isNotMissedBeforeItsGraceIsOver() {
    var due = centre.session().endsAt().plus(Duration.ofMinutes(60));
    centre.at(due.minusMillis(1));
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, centre.run(new DeclareMissed(SESSION)).reason());
    centre.at(due);
    assertEquals(Outcome.ACCEPTED, centre.run(new DeclareMissed(SESSION)).outcome());
  }

  @Test
  void schedulesAndReplans() {
    assertEquals(Outcome.ACCEPTED, centre.run(plan(SECOND, "Room 2", START)).outcome());
    assertEquals(0, centre.run(plan(SECOND, "Room 2", START)).rows().size());
    centre.run(plan(SECOND, "Room 3", START));
    assertEquals("Room 3", centre.facts().get(Session.TABLE, SECOND).room());
  }

  @Test
  void aRoomThatIsTakenIsAnException() {
    var overlapping = START.plus(Duration.ofMinutes(89));
    assertEquals(Reason.ROOM_TAKEN, centre.run(plan(SECOND, "Room 1", overlapping)).reason());
    var after = START.plus(Duration.ofMinutes(90));
    assertEquals(Outcome.ACCEPTED, centre.run(plan(SECOND, "Room 1", after)).outcome());
  }

  @ParameterizedTest
  @EnumSource(names = {"CONDUCTING", "FINISHED", "CANCELLED", "MISSED"})
  void keepsThePlanOfWhatHasBegunOrIsOver(SessionState state) {
    centre.sessionIs(state);
    assertEquals(Reason.SESSION_OVER, centre.run(plan(SESSION, "Room 2", START)).reason());
  }

  private static ScheduleSession plan(UUID id, String room, Instant start) {
    return plan(id, room, start, null);
  }

  private static ScheduleSession plan(
      UUID id, String room, Instant start, @Nullable UUID trainerId) {
    return new ScheduleSession(
        id, COHORT, Centre.TODAY, start, start.plusSeconds(5_400), room, trainerId, null);
  }

  @Test
  void aTrainerWhoTeachesElsewhereIsAnException() {
    var trainer = Centre.staff(RoleTemplate.TRAINER);
    var elsewhere = plan(SECOND, "Room 2", START, trainer);
    assertEquals(Reason.TRAINER_TAKEN, centre.run(elsewhere).reason());
    assertEquals("Room 2", centre.facts().get(Session.TABLE, SECOND).room());
    var inTheSameRoom = plan(SECOND, "Room 1", START, trainer);
    assertEquals(Reason.ROOM_TAKEN, centre.run(inTheSameRoom).reason());
  }

  @Test
  void movesASessionAndTakesThatBack() {
    var before = centre.session().plan();
    var move = new RescheduleSession(SESSION, before, later(before, 60, "Room 2"));
    assertEquals(Outcome.ACCEPTED, centre.run(move, RoleTemplate.FRONT_DESK).outcome());
    assertEquals(later(before, 60, "Room 2"), centre.session().plan());
    assertEquals(Outcome.ACCEPTED, centre.run(move.reversed(), RoleTemplate.FRONT_DESK).outcome());
    assertEquals(before, centre.session().plan());
  }

  @Test
  void onlyWhoMayManageSessionsMovesOne() {
    var before = centre.session().plan();
    var move = new RescheduleSession(SESSION, before, later(before, 60, "Room 2"));
    assertEquals(Reason.NOT_PERMITTED, centre.run(move, RoleTemplate.TRAINER).reason());
    assertEquals(before, centre.session().plan());
  }

  /// Two desks move the session apart: whichever comes first, its plan holds and the other is told.
  @Test
  void ofTwoWhoMoveItApartTheFirstHolds() {
    var before = centre.session().plan();
    var toTheRoom = new RescheduleSession(SESSION, before, later(before, 0, "Room 2"));
    var toTheHour = new RescheduleSession(SESSION, before, later(before, 60, "Room 1"));
    for (var order : List.of(List.of(toTheRoom, toTheHour), List.of(toTheHour, toTheRoom))) {
      var other = new Centre();
      assertEquals(Outcome.ACCEPTED, other.run(order.getFirst()).outcome());
      var second = other.run(order.getLast());
      assertEquals(Outcome.REJECTED, second.outcome());
      assertEquals(Reason.PLAN_CHANGED, second.reason());
      assertInstanceOf(AttentionItem.class, second.rows().getFirst());
      assertEquals(order.getFirst().plan(), other.session().plan());
    }
  }

  @Test
  void twoWhoMoveItAlikeAgree() {
    var before = centre.session().plan();
    var move = new RescheduleSession(SESSION, before, later(before, 60, "Room 2"));
    centre.run(move);
    var again = centre.run(move);
    assertEquals(Outcome.ACCEPTED, again.outcome());
    assertEquals(List.of(), again.rows());
  }

  @Test
  void whoSawTheSecondPlanMovesOnFromThere() {
    var before = centre.session().plan();
    var second = later(before, 60, "Room 2");
    centre.run(new RescheduleSession(SESSION, before, second));
    var third = later(before, 120, "Room 3");
    centre.run(new RescheduleSession(SESSION, second, third));
    assertEquals(third, centre.session().plan());
  }

  @Test
  void whatIsCancelledIsNotMoved() {
    var before = centre.session().plan();
    centre.run(new CancelSession(SESSION, "ill", before));
    var move = centre.run(new RescheduleSession(SESSION, before, later(before, 60, "Room 1")));
    assertEquals(Outcome.REJECTED, move.outcome());
    assertEquals(Reason.SESSION_CANCELLED, move.reason());
    assertEquals(before, centre.session().plan());
  }

  @Test
  void aSessionSaysWhoChangedItAndAnItemWhatWasWantedInstead() {
    var before = centre.session().plan();
    centre.run(new RescheduleSession(SESSION, before, later(before, 60, "Room 2")));
    assertEquals(Centre.NOW, centre.session().changedAt());
    assertEquals(Centre.DESK, centre.session().deviceId());
    var wanted = later(before, 120, "Room 3");
    var item =
        centre.run(new RescheduleSession(SESSION, before, wanted)).rows().stream()
            .map(row -> assertInstanceOf(AttentionItem.class, row))
            .findFirst();
    assertEquals(Optional.of(wanted), item.flatMap(AttentionItem::wanted));
    var again = plan(SESSION, "Room 2", centre.session().startsAt());
    centre.run(again);
    assertEquals(0, centre.run(again).rows().size(), "saying it again changes nothing");
  }

  @Test
  void whoCancelsWhatWasMovedMeanwhileIsAskedWhetherThatWasMeant() {
    var before = centre.session().plan();
    var moved = later(before, 60, "Room 1");
    centre.run(new RescheduleSession(SESSION, before, moved));
    var blind = centre.run(new CancelSession(SESSION, "ill", before));
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, blind.outcome());
    assertEquals(Reason.PLAN_CHANGED, blind.reason());
    assertEquals(SessionState.CANCELLED, centre.session().state());

    centre.sessionIs(SessionState.SCHEDULED);
    centre.run(new RescheduleSession(SESSION, before, moved));
    assertEquals(Outcome.ACCEPTED, centre.run(new CancelSession(SESSION, "ill", moved)).outcome());
  }

  @ParameterizedTest
  @CsvSource({
    "CONDUCTING, SESSION_OVER",
    "FINISHED, SESSION_OVER",
    "CANCELLED, SESSION_CANCELLED",
    "MISSED, SESSION_MISSED"
  })
  void movesNothingThatHasBegunOrIsOver(SessionState state, Reason reason) {
    centre.sessionIs(state);
    var before = centre.session().plan();
    var move = new RescheduleSession(SESSION, before, later(before, 60, "Room 1"));
    assertEquals(reason, centre.run(move).reason());
    assertEquals(before, centre.session().plan());
  }

  @Test
  void whatIsCheckingInChangesItsRoomButNotItsDay() {
    centre.sessionIs(SessionState.CHECKING_IN);
    var before = centre.session().plan();
    var tomorrow = later(before, 24 * 60, "Room 1");
    assertEquals(
        Reason.SESSION_OVER, centre.run(new RescheduleSession(SESSION, before, tomorrow)).reason());
    centre.run(new RescheduleSession(SESSION, before, later(before, 0, "Room 2")));
    assertEquals("Room 2", centre.session().room());
    assertEquals(SessionState.CHECKING_IN, centre.session().state());
  }

  @Test
  void movesOnlyItsOwnBranchsSessionsToTrainersWhoAreThere() {
    var before = centre.session().plan();
    var move = new RescheduleSession(SESSION, before, later(before, 60, "Room 1"));
    var elsewhere = centre.context(Centre.staff(RoleTemplate.OWNER), Centre.OTHER_BRANCH);
    assertEquals(
        Reason.OTHER_BRANCH,
        centre.decide(move, elsewhere, Authority.OF_THE_CENTRE, false).reason());
    var unknown =
        new SessionPlan(
            before.businessDate(), before.startsAt(), before.endsAt(), null, Centre.id("x", 1));
    assertEquals(
        Reason.NOT_FOUND, centre.run(new RescheduleSession(SESSION, before, unknown)).reason());
    assertEquals(
        Reason.NOT_FOUND, centre.run(new RescheduleSession(SECOND, before, unknown)).reason());
  }

  @Test
  void movingIntoATakenRoomIsAnException() {
    centre.run(plan(SECOND, "Room 2", START));
    var before = centre.session().plan();
    var move = centre.run(new RescheduleSession(SESSION, before, later(before, 0, "Room 2")));
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, move.outcome());
    assertEquals(Reason.ROOM_TAKEN, move.reason());
    assertEquals("Room 2", centre.session().room());
  }

  private static SessionPlan later(SessionPlan plan, long minutes, String room) {
    var by = Duration.ofMinutes(minutes);
    return new SessionPlan(
        plan.businessDate().plusDays(by.toDays()),
        plan.startsAt().plus(by),
        plan.endsAt().plus(by),
        room,
        plan.trainerId());
  }
}
