package org.daybook.model.cash;

/// Why a cashbox is counted.
public enum CountPurpose {
  /// Before a first shift of the day takes cash.
  OPENING,
  /// In between, or when somebody hands over.
  CHECK,
  /// At the end of shifts.
  CLOSING
}
