package org.daybook.model.ledger;

import java.util.Collection;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.value.RowIds;

/// Adds a branch's postings up again, to prove the balances that are kept beside them.
public final class Balances {
  private Balances() {}

  /// The rows that these postings and holds leave, in the order of their ids: byte for byte those
  /// that [LedgerWriter] kept. An account that went back to nothing has its row still.
  ///
  /// @param postings all of one or several branches, in any order
  /// @param holds all of them, in any order
  /// @throws ArithmeticException when an account holds more than 2^63 - 1 minor units
  public static Collection<AccountBalance> replay(
      Collection<Posting> postings, Collection<Hold> holds) {
    var byId = new TreeMap<UUID, AccountBalance>(RowIds.ORDER);
    postings.forEach(it ->
        byId.merge(
            it.account().balanceIdAt(it.branchId()),
            AccountBalance.empty(it.account(), it.organisationId(), it.branchId())
                .with(it.amountMinor(), 0),
            (before, one) -> before.with(one.balanceMinor(), 0)));
    holds.forEach(it ->
        byId.merge(
            it.account().balanceIdAt(it.branchId()),
            AccountBalance.empty(it.account(), it.organisationId(), it.branchId())
                .with(0, it.heldMinor()),
            (before, one) -> before.with(0, one.heldMinor())));
    return byId.values();
  }
}
