package org.daybook.model.enrolment;

import org.daybook.model.value.StateMachine;

/// The life cycle of an enrolment.
public enum EnrolmentState {
  ENQUIRY,
  WAITLISTED,
  PENDING_PAYMENT,
  ENROLLED,
  ACTIVE,
  COMPLETED,
  CANCELLED,
  WITHDRAWN,
  TRANSFERRED,
  EXPIRED;

  public static final StateMachine<EnrolmentState> MACHINE =
      StateMachine.of(EnrolmentState.class)
          .allow(ENQUIRY, PENDING_PAYMENT, WAITLISTED, CANCELLED)
          .allow(WAITLISTED, PENDING_PAYMENT, CANCELLED)
          .allow(PENDING_PAYMENT, ENROLLED, CANCELLED)
          .allow(ENROLLED, ACTIVE, WITHDRAWN, TRANSFERRED)
          .allow(ACTIVE, COMPLETED, WITHDRAWN, TRANSFERRED, EXPIRED)
          .allow(EXPIRED, ACTIVE)
          .build();

  public boolean mayBecome(EnrolmentState next) {
    return MACHINE.allows(this, next);
  }

  /// Whether an enrolment may begin in this state.
  public boolean mayBegin() {
    return this == ENQUIRY || this == WAITLISTED || this == PENDING_PAYMENT;
  }

  /// Whether it takes one of the cohort's seats and puts the student on its registers.
  public boolean holdsSeat() {
    return this == PENDING_PAYMENT || this == ENROLLED || this == ACTIVE;
  }

  /// Whether a second enrolment of the same student in the same cohort would be a duplicate.
  public boolean live() {
    return holdsSeat() || this == ENQUIRY || this == WAITLISTED;
  }
}
