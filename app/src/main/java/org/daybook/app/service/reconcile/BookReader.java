package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.daybook.model.cash.reconcile.AccountLabels;
import org.daybook.model.cash.reconcile.AccountTotal;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.ledger.text.AccountNames;
import org.daybook.model.organisation.Branch;
import org.daybook.model.value.RowIds;

/// Reads a period of the ledger for files.
final class BookReader {
  private final LedgerSight sight;

  BookReader(LedgerSight sight) {
    this.sight = sight;
  }

  LedgerBook of(LocalDate from, LocalDate to) {
    var period = sight.days(from, to);
    sight.know(period);
    var branch =
        sight
            .facts
            .find(Branch.TABLE, sight.identity.branchId())
            .orElseThrow(() -> new IllegalStateException("the desk does not know its branch"));
    var accounts = period.accounts().stream().map(AccountTotal::account).toList();
    var names = new AccountNames(accounts, new AccountLabels(branch, sight.facts)::of);
    var lines = new ArrayList<LedgerBook.Line>();
    for (var entry : period.entries()) {
      period.of(entry).stream()
          .sorted(
              Comparator.comparing(Posting::accountKind).thenComparing(Posting::id, RowIds.ORDER))
          .forEach(it -> lines.add(line(entry, it, names)));
    }
    return new LedgerBook(from, to, sight.currency(), period, names, lines);
  }

  private LedgerBook.Line line(LedgerEntry entry, Posting posting, AccountNames names) {
    return new LedgerBook.Line(
        entry.businessDate(),
        entry.madeAt(),
        entry.kind(),
        sight.receipt(entry.paymentId()),
        sight.code(entry.payerId()),
        sight.staff(entry.actorId()),
        names.of(posting.account()),
        posting.amountMinor(),
        LedgerSight.said(entry.reason()),
        entry.id());
  }
}
