package org.daybook.model.cash;

import org.daybook.model.value.StateMachine;

/// The life cycle of a cash shift.
public enum ShiftState {
  OPEN,
  /// Its cash was counted, and the difference waits for its reason.
  COUNTED,
  CLOSED,
  /// Another person has looked at the count.
  REVIEWED;

  public static final StateMachine<ShiftState> MACHINE =
      StateMachine.of(ShiftState.class)
          .allow(OPEN, COUNTED)
          .allow(COUNTED, CLOSED)
          .allow(CLOSED, REVIEWED)
          .build();

  public boolean mayBecome(ShiftState next) {
    return MACHINE.allows(this, next);
  }
}
