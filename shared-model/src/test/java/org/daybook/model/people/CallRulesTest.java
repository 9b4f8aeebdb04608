package org.daybook.model.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.Test;

class CallRulesTest {
  private static final UUID CALL = Centre.id("call", 1);
  private static final UUID NOOR = Centre.ENROLLED.getFirst();
  private static final PersonDetails SAID =
      new PersonDetails("Mona Haddad", "555 0100", null, "Back on Sunday");

  private final Centre centre = new Centre();

  @Test
  void aCallSaysWhoWasMissedUpToWhenAndWhatWasHeard() {
    assertEquals(Outcome.ACCEPTED, centre.run(call(CALL, NOOR)).outcome());
    var row = row(CALL);
    assertEquals(NOOR, row.studentId());
    assertEquals(Centre.SESSION, row.sessionId());
    assertEquals("Back on Sunday", row.note());
    assertTrue(row.standing());
  }

  /// Two desks without a network: both called.
  @Test
  void everyCallStands() {
    var other = Centre.id("call", 2);
    centre.run(call(CALL, NOOR));
    assertEquals(Outcome.ACCEPTED, centre.run(call(other, NOOR)).outcome());
    assertEquals(2, centre.facts().list(StudentCall.BY_STUDENT, NOOR).size());
  }

  @Test
  void theSameCallAgainChangesNothing() {
    centre.run(call(CALL, NOOR));
    assertEquals(List.of(), centre.run(call(CALL, NOOR)).rows());
    var other = centre.run(call(CALL, Centre.ENROLLED.get(1)));
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, other.outcome());
    assertEquals(Reason.ALREADY_EXISTS, other.reason());
    assertEquals(NOOR, row(CALL).studentId());
  }

  @Test
  void takenBackItStaysWrittenDownAndStandsNoMore() {
    centre.run(call(CALL, NOOR));
    assertEquals(Outcome.ACCEPTED, centre.run(new TakeBackCall(CALL)).outcome());
    assertFalse(row(CALL).standing());
    assertEquals(List.of(), centre.run(new TakeBackCall(CALL)).rows());
  }

  @Test
  void aStudentOrACallThatNobodyKnowsIsForSomebodyToLookAt() {
    var unknown = centre.run(call(CALL, Centre.id("student", 99)));
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, unknown.outcome());
    assertEquals(Reason.NOT_FOUND, unknown.reason());
    assertEquals(Reason.NOT_FOUND, centre.run(new TakeBackCall(CALL)).reason());
  }

  @Test
  void whoMayNotWriteStudentsIsNamed() {
    assertEquals(Reason.NOT_PERMITTED, centre.run(call(CALL, NOOR), RoleTemplate.TRAINER).reason());
  }

  /// What was heard may be about health: it goes with the details that can be erased.
  @Test
  void theChainHoldsNothingOfWhatWasHeard() {
    var erased = call(CALL, NOOR).withPerson(PersonDetails.ERASED);
    assertFalse(erased.toString().contains("Sunday"));
    assertFalse(erased.toString().contains("0100"));
    centre.run(erased);
    assertEquals(null, row(CALL).note());
  }

  private StudentCall row(UUID id) {
    return centre.facts().find(StudentCall.TABLE, id).orElseThrow();
  }

  private static RecordCall call(UUID callId, UUID studentId) {
    return new RecordCall(callId, studentId, Centre.SESSION, SAID);
  }
}
