package org.daybook.model.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.value.RowIds;

/// Adds a branch's postings up again, to prove the balances that are kept beside them.
public final class Balances {
  private Balances() {}

  /// The rows that these postings leave, in the order of their ids: byte for byte those that
  /// [LedgerWriter] kept. An account that went back to nothing has its row still.
  ///
  /// @param postings all of one or several branches, in any order
  /// @throws ArithmeticException when an account holds more than 2^63 - 1 minor units
  public static Collection<AccountBalance> replay(Collection<Posting> postings) {
    var byId = new TreeMap<UUID, AccountBalance>(RowIds.ORDER);
    postings.forEach(posting -> add(byId, posting));
    return byId.values();
  }

  private static void add(Map<UUID, AccountBalance> byId, Posting posting) {
    var id = posting.account().balanceIdAt(posting.branchId());
    var before = byId.get(id);
    byId.put(
        id,
        new AccountBalance(
            id,
            posting.organisationId(),
            posting.branchId(),
            posting.accountKind(),
            posting.ownerId(),
            Math.addExact(before == null ? 0 : before.balanceMinor(), posting.amountMinor())));
  }
}
