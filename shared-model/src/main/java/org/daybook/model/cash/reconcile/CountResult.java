package org.daybook.model.cash.reconcile;

import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.Reconciled;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.row.Facts;

/// A count as the ledger has it by now. What it had covered and what arrived after it all the same
/// was expected, too: the count did not know of it.
///
/// @param lateMinor the cash of entries that the count had covered and that came after it
public record CountResult(CashCount count, long lateMinor) {

  public static CountResult of(CashCount count, Facts facts) {
    long late =
        facts.list(LedgerEntry.BY_SUBJECT, count.id()).stream()
            .filter(it -> it.kind() == EntryKind.LATE)
            .flatMap(it -> facts.list(Posting.BY_ENTRY, it.id()).stream())
            .filter(it -> it.accountKind() == AccountKind.OVER_SHORT)
            .mapToLong(Posting::amountMinor)
            .reduce(0, Math::addExact);
    return new CountResult(count, late);
  }

  public Reconciled reconciled() {
    return new Reconciled(Math.addExact(count.expectedMinor(), lateMinor), count.countedMinor());
  }
}
