package org.daybook.model.booking;

/// What a person decides about the price of somebody who did not come.
public enum NoShowDecision {
  /// The centre keeps it.
  CAPTURE,
  /// The student has it back.
  RELEASE
}
