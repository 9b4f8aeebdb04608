package org.daybook.model.cash;

import org.daybook.model.ledger.EntryKind;

/// How cash gets into a drawer and out of it without anybody paying.
public enum CashMovement {
  /// From outside, for the branch.
  PAY_IN(EntryKind.PAY_IN),
  /// For the branch's own needs.
  PAY_OUT(EntryKind.PAY_OUT),
  /// To the branch's safe.
  SAFE_DROP(EntryKind.SAFE_DROP),
  /// Not at all: the drawer was only opened.
  NO_SALE(EntryKind.NO_SALE);

  private final EntryKind entry;

  CashMovement(EntryKind entry) {
    this.entry = entry;
  }

  EntryKind entry() {
    return entry;
  }
}
