package org.daybook.model.centre;

/// How a batch is stored.
public enum Care {
  /// All rows at once.
  SWIFT,
  /// Tried operation by operation first, so that one whose rows the database does not take is
  /// parked and the others go on.
  PIECEMEAL
}
