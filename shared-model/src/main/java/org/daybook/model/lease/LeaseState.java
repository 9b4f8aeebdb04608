package org.daybook.model.lease;

import org.daybook.model.value.StateMachine;

/// How a lease stands. No clock ends one: only the desk itself knows what it has spent.
public enum LeaseState {
  /// The desk may spend it.
  ACTIVE,
  /// The centre wants it back; until the desk gives it back, it may have spent it.
  RECALLED,
  /// The desk gave it back, behind everything that it had spent of it.
  RETURNED,
  /// The desk is lost or out of service. What it spent all the same is owed.
  LOST;

  public static final StateMachine<LeaseState> MACHINE =
      StateMachine.of(LeaseState.class)
          .allow(ACTIVE, RECALLED, RETURNED, LOST)
          .allow(RECALLED, RETURNED, LOST)
          .build();

  public boolean mayBecome(LeaseState next) {
    return MACHINE.allows(this, next);
  }

  /// Whether what is left of it is set aside.
  public boolean isLive() {
    return this == ACTIVE || this == RECALLED;
  }
}
