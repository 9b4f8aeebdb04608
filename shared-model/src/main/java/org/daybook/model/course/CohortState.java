package org.daybook.model.course;

import org.daybook.model.value.StateMachine;

/// The life cycle of a cohort; that it is full is derived, not a state.
public enum CohortState {
  DRAFT,
  OPEN,
  RUNNING,
  COMPLETED,
  CANCELLED;

  public static final StateMachine<CohortState> MACHINE =
      StateMachine.of(CohortState.class)
          .allow(DRAFT, OPEN, CANCELLED)
          .allow(OPEN, RUNNING, CANCELLED)
          .allow(RUNNING, COMPLETED, CANCELLED)
          .build();

  public boolean mayBecome(CohortState next) {
    return MACHINE.allows(this, next);
  }

  /// Whether places may be claimed.
  public boolean takesEnrolments() {
    return this == OPEN || this == RUNNING;
  }

  /// Whether nothing more happens to it.
  public boolean ended() {
    return this == COMPLETED || this == CANCELLED;
  }
}
