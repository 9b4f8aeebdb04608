package org.daybook.model.session;

import java.time.Instant;
import org.daybook.model.value.StateMachine;

/// The life cycle of a session. MISSED to FINISHED is only for a register entered from paper.
public enum SessionState {
  SCHEDULED,
  CHECKING_IN,
  CONDUCTING,
  FINISHED,
  CANCELLED,
  MISSED;

  public static final StateMachine<SessionState> MACHINE =
      StateMachine.of(SessionState.class)
          .allow(SCHEDULED, CHECKING_IN, CANCELLED, MISSED)
          .allow(CHECKING_IN, SCHEDULED, CONDUCTING, CANCELLED, MISSED)
          .allow(CONDUCTING, FINISHED, CANCELLED)
          .allow(CANCELLED, SCHEDULED)
          .allow(MISSED, SCHEDULED, FINISHED)
          .build();

  public boolean mayBecome(SessionState next) {
    return MACHINE.allows(this, next);
  }

  /// Whether its plan may still change.
  public boolean mayBePlanned() {
    return this == SCHEDULED || this == CHECKING_IN;
  }

  /// Whether a session in this state runs at a moment, by the clock.
  public boolean isUnderWay(Instant startsAt, Instant endsAt, Instant now) {
    return !now.isBefore(startsAt) && now.isBefore(endsAt) && takesPlace();
  }

  /// Whether it takes place, has done so or is going to, as far as anybody knows.
  public boolean takesPlace() {
    return this != CANCELLED && this != MISSED;
  }
}
