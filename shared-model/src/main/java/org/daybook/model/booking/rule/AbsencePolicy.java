package org.daybook.model.booking.rule;

/// What becomes of the price when somebody with a booking does not come. The setting is
/// [org.daybook.model.organisation.PolicyKey#ABSENCE_POLICY].
public enum AbsencePolicy {
  /// The centre keeps it.
  STRICT,
  /// The student has it back.
  FLEXIBLE,
  /// A person decides each time.
  MANUAL
}
