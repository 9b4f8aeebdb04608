package org.daybook.model.booking;

/// What a booking is paid with.
public enum BookingMethod {
  /// A credit of a package.
  PACKAGE,
  /// Money of the student's wallet.
  WALLET,
  /// Money at the door, whatever its tender.
  AT_THE_DOOR,
  /// It was not paid when it was due, and the student owes it.
  ON_ACCOUNT
}
