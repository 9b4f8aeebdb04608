package org.daybook.model.ledger;

/// What became of money that was held. A hold ends once.
public enum HoldState {
  HELD,
  /// It was paid, whole or in part; what was not is free again.
  CAPTURED,
  /// It was given free.
  RELEASED,
  /// Its time had passed.
  EXPIRED;

  boolean mayBecome(HoldState next) {
    return this == HELD && next != HELD;
  }
}
