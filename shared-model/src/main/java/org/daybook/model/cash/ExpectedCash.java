package org.daybook.model.cash;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;

/// How much cash should lie in a cashbox: what the ledger says, without what shifts put there after
/// the entries that somebody looks at. Counts, reports and screens all ask here.
public final class ExpectedCash {
  private ExpectedCash() {}

  /// What should lie there now, with everything that is known.
  public static long now(UUID cashboxId, UUID branchId, Facts facts) {
    return facts.list(AccountBalance.BY_OWNER, cashboxId).stream()
        .filter(it -> it.accountKind() == AccountKind.DRAWER && it.branchId().equals(branchId))
        .mapToLong(AccountBalance::balanceMinor)
        .reduce(0, Math::addExact);
  }

  /// What should lie there after certain entries.
  ///
  /// @param balanceMinor what the drawer's account stands at
  /// @param shifts on the cashbox that no count has covered whole
  /// @param through the number of the last entry that is looked at, by shift; of others no more
  ///   than a count has covered
  static long after(
      long balanceMinor, Iterable<CashShift> shifts, Map<UUID, Integer> through, Facts facts) {
    long expected = balanceMinor;
    for (var shift : shifts) {
      int covered = Math.max(shift.countedThrough(), through.getOrDefault(shift.id(), 0));
      if (covered < shift.entries()) {
        expected = Math.subtractExact(expected, since(covered, shift, facts));
      }
    }
    return expected;
  }

  private static long since(int covered, CashShift shift, Facts facts) {
    var numbers =
        facts.list(LedgerEntry.BY_SHIFT, shift.id()).stream()
            .collect(Collectors.toMap(LedgerEntry::id, LedgerEntry::number));
    return facts.list(Posting.BY_SHIFT, shift.id()).stream()
        .filter(it -> it.accountKind() == AccountKind.DRAWER)
        .filter(it -> numbers.getOrDefault(it.entryId(), 0) > covered)
        .mapToLong(Posting::amountMinor)
        .reduce(0, Math::addExact);
  }
}
