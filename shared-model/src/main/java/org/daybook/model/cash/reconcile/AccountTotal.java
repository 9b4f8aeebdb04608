package org.daybook.model.cash.reconcile;

import org.daybook.model.ledger.Account;

/// What entries added to an account, and what they took from it.
///
/// @param debitMinor what was added, not negative
/// @param creditMinor what was taken away, not negative
public record AccountTotal(Account account, long debitMinor, long creditMinor) {

  static AccountTotal of(Account account, long amountMinor) {
    return new AccountTotal(
        account, Math.max(0, amountMinor), Math.max(0, Math.negateExact(amountMinor)));
  }

  AccountTotal plus(AccountTotal other) {
    return new AccountTotal(
        account,
        Math.addExact(debitMinor, other.debitMinor),
        Math.addExact(creditMinor, other.creditMinor));
  }

  /// What is left of both, debits positive.
  public long balanceMinor() {
    return Math.subtractExact(debitMinor, creditMinor);
  }
}
