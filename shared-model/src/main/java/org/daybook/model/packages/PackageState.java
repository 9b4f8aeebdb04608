package org.daybook.model.packages;

import org.daybook.model.value.StateMachine;

/// The life cycle of a student's package. There is no end by time.
public enum PackageState {
  ACTIVE,
  /// All of its credits are used.
  EXHAUSTED,
  /// What was left of it was given back, or the payment that bought it was taken back.
  REFUNDED;

  private static final StateMachine<PackageState> MACHINE =
      StateMachine.of(PackageState.class)
          .allow(ACTIVE, EXHAUSTED, REFUNDED)
          .allow(EXHAUSTED, ACTIVE)
          .build();

  public boolean mayBecome(PackageState next) {
    return MACHINE.allows(this, next);
  }
}
