package org.daybook.model.session;

import static org.daybook.model.testkit.Centre.COHORT;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SessionRulesTest {
  private static final Instant START = Centre.NOW.plus(Duration.ofHours(1));
  private static final UUID SECOND = Centre.id("session", 2);

  private final Centre centre = new Centre();

  @Test
  void cancelsWhatIsUnderWayOnlyWithItsOwnPermission() {
    centre.sessionIs(SessionState.CONDUCTING);
    var command = new CancelSession(SESSION, "Fire alarm");
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
    return new ScheduleSession(
        id, COHORT, Centre.TODAY, start, start.plusSeconds(5_400), room, null, null);
  }
}
