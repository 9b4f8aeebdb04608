package org.daybook.model.decide;

import static org.daybook.model.testkit.Centre.ENROLLED;
import static org.daybook.model.testkit.Centre.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.CancelSession;
import org.daybook.model.staff.AddStaffMember;
import org.daybook.model.staff.AssignRole;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.Test;

class DeciderTest {
  private static final Command FACT =
      new MarkAttendance(SESSION, ENROLLED.getFirst(), AttendanceValue.PRESENT, 0, null);
  private static final Command CLAIM = CancelSession.unseen(SESSION, "ill");

  private final Centre centre = new Centre();

  @Test
  void aFactWithoutRightsIsAnExceptionAndAClaimIsRejected() {
    assertVerdict(FACT, Centre.staff(RoleTemplate.FINANCE), false, Reason.NOT_PERMITTED);
    assertVerdict(CLAIM, Centre.staff(RoleTemplate.FINANCE), false, Reason.NOT_PERMITTED);
  }

  @Test
  void anUnknownActorIsTold() {
    assertVerdict(FACT, Centre.id("nobody", 1), false, Reason.UNKNOWN_ACTOR);
    assertVerdict(CLAIM, Centre.id("nobody", 1), false, Reason.UNKNOWN_ACTOR);
  }

  @Test
  void whatNeedsARefusedOperationFollowsItsNature() {
    var owner = Centre.staff(RoleTemplate.OWNER);
    assertVerdict(FACT, owner, true, Reason.NEEDED_OPERATION_REFUSED);
    assertVerdict(CLAIM, owner, true, Reason.NEEDED_OPERATION_REFUSED);
  }

  @Test
  void theCentreNeedsNoRole() {
    var context = centre.context(Centre.id("nobody", 1), Centre.BRANCH);
    var verdict = centre.decide(CLAIM, context, Authority.OF_THE_CENTRE, false);
    assertEquals(Outcome.ACCEPTED, verdict.outcome());
  }

  @Test
  void aWithdrawnRoleGrantsNothing() {
    var role = RoleTemplate.TRAINER.idIn(Centre.ORGANISATION);
    var trainer = Centre.staff(RoleTemplate.TRAINER);
    centre.run(new AssignRole(trainer, role, Centre.BRANCH, false));
    assertVerdict(FACT, trainer, false, Reason.NOT_PERMITTED);
  }

  @Test
  void aSignInNameBelongsToOnePerson() {
    var person = PersonDetails.named("Another Owner");
    var command = new AddStaffMember(Centre.id("staff", 7), person, "owner", true, null);
    assertEquals(Reason.ALREADY_EXISTS, centre.run(command).reason());
  }

  @Test
  void aPolicyOutsideItsNotationIsRejected() {
    var command = new SetPolicy(PolicyKey.ATTENDANCE_THRESHOLD, null, "101");
    assertEquals(Reason.INVALID_VALUE, centre.run(command).reason());
  }

  private void assertVerdict(Command command, UUID actor, boolean refused, Reason reason) {
    var context = centre.context(actor, Centre.BRANCH);
    var verdict = centre.decide(command, context, Authority.OF_THE_ACTOR, refused);
    var outcome = command.equals(FACT) ? Outcome.ACCEPTED_WITH_EXCEPTION : Outcome.REJECTED;
    assertEquals(outcome, verdict.outcome());
    assertEquals(reason, verdict.reason());
  }
}
