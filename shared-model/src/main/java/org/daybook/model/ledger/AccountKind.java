package org.daybook.model.ledger;

/// What an account is of, and whose it is. What the centre has is a debit and positive; what it
/// owes or has earned is a credit and negative.
public enum AccountKind {
  /// Cash in a cashbox; its owner.
  DRAWER,
  /// Cash in a branch's safe; the branch owns it.
  SAFE,
  /// Cash that left one place and was not yet received at the other; the transfer owns it.
  TRANSIT,
  /// Money at a branch's bank, transfers that were announced included; the branch owns it.
  BANK,
  /// What card terminals owe a branch; the branch owns it.
  CARD,
  /// What operators of mobile money owe a branch; the branch owns it.
  MOBILE_MONEY,
  /// What a student owes, negative where the centre holds money of theirs; the student owns it.
  RECEIVABLE,
  /// What the centre owes to whoever has a wallet: a student, a staff member, or the branch itself;
  /// a credit, of which a part may be held.
  WALLET,
  /// What the centre owes to whoever has a package, until sessions earn it: what was paid for the
  /// credits that are not earned, without tax; a credit. The student's package owns it.
  DEFERRED,
  /// Cash that names no shift of its branch, until somebody finds where it lies; the device that
  /// took it owns it.
  SUSPENSE,
  /// What courses earn; the course owns it.
  INCOME,
  /// Tax that is owed on it; the branch owns it.
  TAX,
  /// What counts of a cashbox found missing (a debit) or in excess; the cashbox owns it.
  OVER_SHORT,
  /// What rounding cash to coins gave away (a debit) or brought; the branch owns it.
  ROUNDING,
  /// What was paid out of a drawer for the branch's own needs; the branch owns it.
  PETTY_CASH,
  /// What was paid into a drawer that no student owes; the branch owns it.
  SUNDRY;

  /// Whether it says where money lies.
  public boolean holdsMoney() {
    return switch (this) {
      case DRAWER, SAFE, TRANSIT, BANK, CARD, MOBILE_MONEY, SUSPENSE -> true;
      case RECEIVABLE, WALLET, DEFERRED, INCOME, TAX, OVER_SHORT, ROUNDING, PETTY_CASH, SUNDRY ->
          false;
    };
  }
}
