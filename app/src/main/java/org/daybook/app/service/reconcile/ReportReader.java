package org.daybook.app.service.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.app.service.reconcile.CashReport.AccountLine;
import org.daybook.app.service.reconcile.CashReport.Receipts;
import org.daybook.app.service.reconcile.CashReport.ShiftLine;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.ExpectedCash;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;

/// Puts X and Z reports together, and those of days.
final class ReportReader {
  /// Some 150 pages; whoever wants more takes a file that a program reads.
  private static final int MOST_POSTINGS = 5_000;

  private final LedgerSight sight;

  ReportReader(LedgerSight sight) {
    this.sight = sight;
  }

  /// Empty when the desk does not know the drawer or the count, or there is nothing to report.
  Optional<CashReport> of(ReportOf of) {
    return switch (of) {
      case ReportOf.Running running -> running(running);
      case ReportOf.Counted counted ->
          sight
              .facts
              .find(CashCount.TABLE, counted.countId())
              .filter(it -> it.branchId().equals(sight.identity.branchId()))
              .map(it -> counted(counted, it));
      case ReportOf.Days days -> Optional.of(days(days));
    };
  }

  private Optional<CashReport> running(ReportOf.Running of) {
    var shifts = sight.uncounted(of.cashboxId());
    if (shifts.isEmpty()) {
      return Optional.empty();
    }
    var period = sight.shifts(shifts.stream().map(CashShift::id).toList());
    var days = shifts.stream().map(CashShift::businessDate).toList();
    return Optional.of(
        new CashReport(
            of,
            sight.currency().code(),
            sight.cashbox(of.cashboxId()),
            days.stream().min(Comparator.naturalOrder()).orElseThrow(),
            days.stream().max(Comparator.naturalOrder()).orElseThrow(),
            shown(shifts),
            receipts(period),
            CashTotals.of(period),
            List.of(),
            List.of(),
            refunds(period),
            List.of(),
            0,
            ExpectedCash.now(of.cashboxId(), sight.identity.branchId(), sight.facts)));
  }

  private CashReport counted(ReportOf.Counted of, CashCount count) {
    var shifts =
        sight.facts.list(CashShift.BY_COUNT, count.id()).stream()
            .sorted(Comparator.comparing(CashShift::openedAt).thenComparing(CashShift::id))
            .toList();
    var period = sight.shifts(shifts.stream().map(CashShift::id).toList());
    // What the count itself did, the difference and the drop to the safe, is of no shift.
    var entries = new ArrayList<>(period.entries());
    entries.addAll(sight.facts.list(LedgerEntry.BY_SUBJECT, count.id()));
    var all = sight.of(entries);
    return new CashReport(
        of,
        sight.currency().code(),
        sight.cashbox(count.cashboxId()),
        count.businessDate(),
        count.businessDate(),
        shown(shifts),
        receipts(all),
        CashTotals.of(all),
        List.of(sight.count(count)),
        List.of(),
        refunds(all),
        List.of(),
        0,
        null);
  }

  private CashReport days(ReportOf.Days of) {
    var book = new BookReader(sight).of(of.from(), of.to());
    var period = book.period();
    boolean tooMany = book.lines().size() > MOST_POSTINGS;
    var accounts =
        period.accounts().stream()
            .map(it ->
                new AccountLine(book.names().of(it.account()), it.debitMinor(), it.creditMinor()))
            .sorted(Comparator.comparing(AccountLine::name))
            .toList();
    return new CashReport(
        of,
        book.currency().code(),
        "",
        of.from(),
        of.to(),
        List.of(),
        receipts(period),
        CashTotals.of(period),
        new DrawersReader(sight).counts(of.from(), of.to()).reversed(),
        accounts,
        refunds(period),
        of.posted() && !tooMany ? book.lines() : List.of(),
        of.posted() && tooMany ? book.lines().size() : 0,
        null);
  }

  private List<OperationLine> refunds(LedgerPeriod period) {
    return new OperationsReader(sight).lines(period.only(it -> it.kind() == EntryKind.REFUND));
  }

  private List<ShiftLine> shown(Collection<CashShift> shifts) {
    return shifts.stream()
        .map(it ->
            new ShiftLine(
                sight.desk(it.atDeviceId()),
                sight.staff(it.openedBy()),
                sight.staff(it.heldBy()),
                it.openedAt()))
        .toList();
  }

  private List<Receipts> receipts(LedgerPeriod period) {
    sight.know(period);
    var seen = new HashSet<UUID>();
    var byDesk = new TreeMap<UUID, List<Payment>>();
    for (var entry : period.entries()) {
      var id = entry.paymentId();
      if (entry.kind() == EntryKind.PAYMENT && id != null && seen.add(id)) {
        var payment = sight.row(Payment.TABLE, id);
        if (payment != null) {
          byDesk.computeIfAbsent(payment.receiptDeviceId(), desk -> new ArrayList<>()).add(payment);
        }
      }
    }
    var receipts = new ArrayList<Receipts>();
    byDesk.forEach((desk, payments) -> {
      var numbers = payments.stream().mapToLong(Payment::receiptNumber).summaryStatistics();
      receipts.add(
          new Receipts(
              sight.desk(desk),
              sight.receipt(desk, numbers.getMin()),
              sight.receipt(desk, numbers.getMax()),
              payments.size()));
    });
    return receipts;
  }
}
