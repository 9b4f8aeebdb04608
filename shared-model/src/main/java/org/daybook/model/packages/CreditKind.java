package org.daybook.model.packages;

/// What happened to credits of a package.
public enum CreditKind {
  /// They were bought.
  PURCHASE,
  /// One was used for a booking.
  CONSUME,
  /// One came back from a booking.
  RESTORE,
  /// Those that were left were given back.
  REFUND,
  /// They were given for nothing.
  GRANT
}
