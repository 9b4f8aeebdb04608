package org.daybook.model.cash;

import org.daybook.model.value.StateMachine;

/// The life cycle of a count.
public enum CountState {
  /// Counted; how a difference came about was not said yet.
  COUNTED,
  CLOSED,
  /// Another person has looked at it.
  REVIEWED;

  public static final StateMachine<CountState> MACHINE =
      StateMachine.of(CountState.class).allow(COUNTED, CLOSED).allow(CLOSED, REVIEWED).build();

  public boolean mayBecome(CountState next) {
    return MACHINE.allows(this, next);
  }
}
