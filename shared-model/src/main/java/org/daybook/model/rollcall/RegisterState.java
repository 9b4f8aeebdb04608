package org.daybook.model.rollcall;

import java.time.Instant;
import org.daybook.model.session.SessionState;
import org.daybook.model.value.StateMachine;

/// The life cycle of a register.
public enum RegisterState {
  OPEN,
  SUBMITTED,
  LOCKED,
  REOPENED;

  public static final StateMachine<RegisterState> MACHINE =
      StateMachine.of(RegisterState.class)
          .allow(OPEN, SUBMITTED)
          .allow(SUBMITTED, OPEN, LOCKED)
          .allow(LOCKED, REOPENED)
          .allow(REOPENED, LOCKED)
          .build();

  public boolean mayBecome(RegisterState next) {
    return MACHINE.allows(this, next);
  }

  /// Whether marks may be set without a correction.
  public boolean takesMarks() {
    return this == OPEN || this == REOPENED;
  }

  /// Whether a register in this state is overdue: its session is over and nobody has submitted it.
  public boolean isMissing(SessionState session, Instant endsAt, Instant now) {
    return takesMarks() && session != SessionState.CANCELLED && now.isAfter(endsAt);
  }
}
