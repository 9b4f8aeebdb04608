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
}
