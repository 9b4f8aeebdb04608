package org.daybook.model.session;

import static org.daybook.model.testkit.Centre.BRANCH;
import static org.daybook.model.testkit.Centre.COHORT;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.daybook.model.testkit.Centre.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;

class ClosedDayRulesTest {
  private static final LocalDate HOLIDAY = TODAY.plusDays(7);
  private static final UUID SECOND = Centre.id("session", 2);

  private final Centre centre = new Centre();

  @Test
  void closesADayAndReopensIt() {
    var closing = new CloseDay(HOLIDAY, "Sham el-Nessim");
    assertEquals(Outcome.ACCEPTED, centre.run(closing, RoleTemplate.FRONT_DESK).outcome());
    assertEquals("Sham el-Nessim", ClosedDay.on(HOLIDAY, BRANCH, centre.facts()).get().reason());
    assertEquals(List.of(), centre.run(closing).rows());

    assertEquals(Outcome.ACCEPTED, centre.run(new ReopenDay(HOLIDAY)).outcome());
    assertTrue(ClosedDay.on(HOLIDAY, BRANCH, centre.facts()).isEmpty());
    assertEquals(List.of(), centre.run(new ReopenDay(HOLIDAY)).rows());

    centre.run(new CloseDay(HOLIDAY, "Repairs"));
    assertEquals("Repairs", ClosedDay.on(HOLIDAY, BRANCH, centre.facts()).get().reason());
  }

  @Test
  void onlyWhoMayManageSessionsClosesADay() {
    var closing = new CloseDay(HOLIDAY, "Sham el-Nessim");
    assertEquals(Reason.NOT_PERMITTED, centre.run(closing, RoleTemplate.TRAINER).reason());
    assertEquals(
        Reason.NOT_PERMITTED, centre.run(new ReopenDay(HOLIDAY), RoleTemplate.TRAINER).reason());
  }

  @Test
  void closesItsOwnBranchAlone() {
    centre.run(new CloseDay(HOLIDAY, "Sham el-Nessim"));
    assertFalse(ClosedDay.on(HOLIDAY, Centre.OTHER_BRANCH, centre.facts()).isPresent());
  }

  /// Whichever desk comes first, somebody is told of the session on the closed day.
  @Test
  void aSessionAndItsClosedDayAreAnExceptionInEitherOrder() {
    centre.run(new CloseDay(HOLIDAY, "Sham el-Nessim"));
    var planned = centre.run(onTheHoliday());
    assertEquals(Reason.DAY_CLOSED, planned.reason());
    assertEquals(HOLIDAY, centre.facts().get(Session.TABLE, SECOND).businessDate());

    var other = new Centre();
    other.run(onTheHoliday());
    var closed = other.run(new CloseDay(HOLIDAY, "Sham el-Nessim"));
    assertEquals(Reason.DAY_CLOSED, closed.reason());
    assertTrue(ClosedDay.on(HOLIDAY, BRANCH, other.facts()).isPresent());
  }

  @Test
  void movingASessionIntoAClosedDayIsAnException() {
    centre.run(new CloseDay(HOLIDAY, "Sham el-Nessim"));
    var before = centre.session().plan();
    var move = centre.run(new RescheduleSession(SESSION, before, onTheHoliday(before)));
    assertEquals(Reason.DAY_CLOSED, move.reason());
    assertEquals(HOLIDAY, centre.session().businessDate());
  }

  @Test
  void whatIsCancelledNoLongerSpeaksAgainstClosingTheDay() {
    centre.run(CancelSession.unseen(SESSION, "Sham el-Nessim"));
    assertEquals(Outcome.ACCEPTED, centre.run(new CloseDay(TODAY, "Sham el-Nessim")).outcome());
  }

  /// Another name for the day is no news to whoever planned a session there.
  @Test
  void givingAClosedDayAnotherReasonSpeaksAgainstNothing() {
    centre.run(new CloseDay(HOLIDAY, "Sham el-Nessim"));
    centre.run(onTheHoliday());
    assertEquals(Outcome.ACCEPTED, centre.run(new CloseDay(HOLIDAY, "Spring")).outcome());
  }

  private ScheduleSession onTheHoliday() {
    var plan = onTheHoliday(centre.session().plan());
    return new ScheduleSession(
        SECOND, COHORT, plan.businessDate(), plan.startsAt(), plan.endsAt(), null, null, null);
  }

  private static SessionPlan onTheHoliday(SessionPlan plan) {
    var week = Duration.ofDays(7);
    return new SessionPlan(
        HOLIDAY, plan.startsAt().plus(week), plan.endsAt().plus(week), null, null);
  }
}
