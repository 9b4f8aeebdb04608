package org.daybook.model.cash;

/// What money is asked or given for.
public enum PaymentPurpose {
  /// A place in a cohort.
  ENROLMENT,
  /// One session, at the door.
  SESSION,
  /// Whatever the student owes or will owe.
  ON_ACCOUNT
}
