package org.daybook.model.operation;

/// What became of an operation. Terminal: a resend gets the same answer.
public enum Outcome {
  ACCEPTED,
  ACCEPTED_WITH_EXCEPTION,
  REJECTED,
  /// Kept raw because it could not be read or decided; shown to a person.
  PARKED;

  /// Whether its effects hold.
  public boolean holds() {
    return this == ACCEPTED || this == ACCEPTED_WITH_EXCEPTION;
  }
}
