package org.daybook.model.lease;

/// What a lease counts.
public enum LeasedUnit {
  /// Minor units of a wallet.
  MONEY,
  /// Credits of a package.
  CREDIT
}
