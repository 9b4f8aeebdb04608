package org.daybook.model.wallet;

/// Whose a wallet is.
public enum WalletOwner {
  STUDENT,
  STAFF,
  /// The branch itself.
  CENTRE
}
