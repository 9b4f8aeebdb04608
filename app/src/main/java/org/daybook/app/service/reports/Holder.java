package org.daybook.app.service.reports;

import org.daybook.model.wallet.WalletOwner;

/// Whose a wallet is.
public enum Holder {
  STUDENTS,
  STAFF,
  CENTRE,
  /// Somebody whom the desk does not know.
  UNKNOWN;

  static Holder of(WalletOwner owner) {
    return switch (owner) {
      case STUDENT -> STUDENTS;
      case STAFF -> STAFF;
      case CENTRE -> CENTRE;
    };
  }
}
