package org.daybook.model.command;

/// Whether the centre may say no.
public enum Nature {
  /// Happened already: never refused; where it contradicts other state it is accepted with an
  /// exception that somebody settles.
  FACT,
  /// A claim on something shared, such as a seat: may be rejected with a reason.
  CLAIM
}
