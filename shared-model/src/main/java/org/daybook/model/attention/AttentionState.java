package org.daybook.model.attention;

import org.daybook.model.value.StateMachine;

/// How far it is settled.
public enum AttentionState {
  OPEN,
  WITH_MANAGER,
  SETTLED;

  public static final StateMachine<AttentionState> MACHINE =
      StateMachine.of(AttentionState.class)
          .allow(OPEN, WITH_MANAGER, SETTLED)
          .allow(WITH_MANAGER, SETTLED)
          .build();

  public boolean mayBecome(AttentionState next) {
    return MACHINE.allows(this, next);
  }
}
