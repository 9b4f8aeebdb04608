package org.daybook.model.rollcall;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.daybook.model.session.SessionState;
import org.junit.jupiter.api.Test;

class RegisterStateTest {
  private static final Instant STARTS = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant ENDS = Instant.parse("2026-03-02T10:00:00Z");
  private static final Instant AFTER = ENDS.plusMillis(1);

  @Test
  void isMissingOnlyOnceItsSessionIsOver() {
    assertFalse(RegisterState.OPEN.isMissing(SessionState.CONDUCTING, ENDS, STARTS));
    assertFalse(RegisterState.OPEN.isMissing(SessionState.CONDUCTING, ENDS, ENDS));
    assertTrue(RegisterState.OPEN.isMissing(SessionState.CONDUCTING, ENDS, AFTER));
  }

  @Test
  void isMissingUntilSomebodyHasSubmittedIt() {
    assertFalse(RegisterState.SUBMITTED.isMissing(SessionState.FINISHED, ENDS, AFTER));
    assertFalse(RegisterState.LOCKED.isMissing(SessionState.FINISHED, ENDS, AFTER));
    assertTrue(RegisterState.REOPENED.isMissing(SessionState.FINISHED, ENDS, AFTER));
  }

  @Test
  void isMissingOfAMissedSessionButNotOfACancelledOne() {
    assertTrue(RegisterState.OPEN.isMissing(SessionState.MISSED, ENDS, AFTER));
    assertFalse(RegisterState.OPEN.isMissing(SessionState.CANCELLED, ENDS, AFTER));
  }

  @Test
  void aSessionIsUnderWayFromItsStartUntilItsEnd() {
    assertFalse(SessionState.SCHEDULED.isUnderWay(STARTS, ENDS, STARTS.minusMillis(1)));
    assertTrue(SessionState.SCHEDULED.isUnderWay(STARTS, ENDS, STARTS));
    assertFalse(SessionState.CONDUCTING.isUnderWay(STARTS, ENDS, ENDS));
    assertFalse(SessionState.CANCELLED.isUnderWay(STARTS, ENDS, STARTS));
  }
}
