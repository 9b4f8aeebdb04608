package org.daybook.model.booking;

/// What became of a booking's price.
public enum BookingCharge {
  /// Nothing was asked yet.
  NONE,
  /// It is promised: money of a wallet is held, or a credit of a package was taken.
  HELD,
  /// It is earned.
  CAPTURED,
  /// What was promised is free again; what was earned was given back.
  RELEASED,
  /// Nothing is asked for it.
  WAIVED
}
