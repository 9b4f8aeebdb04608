package org.daybook.model.booking;

/// How a booking shall be paid.
public enum BookingPay {
  /// The oldest package that fits, else the wallet, else not at all.
  AUTOMATIC,
  /// A package, or not at all.
  PACKAGE,
  /// The wallet, or not at all.
  WALLET,
  /// At the door: the seat is kept until the business day ends.
  AT_THE_DOOR
}
