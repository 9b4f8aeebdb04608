package org.daybook.model.cash;

/// What money is asked or given for.
public enum PaymentPurpose {
  /// A place in a cohort.
  ENROLMENT,
  /// One session, at the door.
  SESSION,
  /// The wallet of a student, who need not be the one who pays.
  WALLET,
  /// A package of lessons, for whoever pays.
  PACKAGE,
  /// Whatever the student owes or will owe.
  ON_ACCOUNT
}
