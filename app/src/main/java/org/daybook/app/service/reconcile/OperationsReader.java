package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.service.cash.RefundApprovals;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.CountedPieces;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.explain.DrawerDifference;
import org.daybook.model.cash.explain.Proposal;
import org.daybook.model.cash.explain.VarianceExplainer;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.DrawerMovements;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.money.CurrencyRules;
import org.jspecify.annotations.Nullable;

/// Goes down from a figure to what was done.
final class OperationsReader {
  /// What moves no money of its own: each goes with a payment or a count that is listed.
  private static final Set<EntryKind> SILENT = EnumSet.of(EntryKind.CHARGE, EntryKind.CREDIT);

  private final LedgerSight sight;

  OperationsReader(LedgerSight sight) {
    this.sight = sight;
  }

  List<OperationLine> of(OperationsOf of) {
    return switch (of) {
      case OperationsOf.OfDay(var day) -> lines(sight.countedDays(day, day));
      case OperationsOf.OfTender(var from, var to, var tender) -> byTender(from, to, tender);
      case OperationsOf.OfKind(var from, var to, var kind) ->
          lines(sight.countedDays(from, to).only(it -> it.kind() == kind));
      case OperationsOf.OfSession(var session) -> ofSession(session);
    };
  }

  private List<OperationLine> byTender(LocalDate from, LocalDate to, Tender tender) {
    var taken = EnumSet.of(EntryKind.PAYMENT, EntryKind.REFUND, EntryKind.REVERSAL);
    var period = sight.countedDays(from, to);
    return lines(
        period.only(entry ->
            taken.contains(entry.kind())
                && period.of(entry).stream()
                    .anyMatch(
                        it -> CashTotals.tender(it.accountKind()).equals(Optional.of(tender)))));
  }

  private List<OperationLine> ofSession(UUID sessionId) {
    var payments = new ArrayList<LedgerEntry>();
    sight.facts.list(PaymentLine.BY_SUBJECT, sessionId).stream()
        .map(PaymentLine::paymentId)
        .distinct()
        .forEach(it -> payments.addAll(sight.facts.list(LedgerEntry.BY_PAYMENT, it)));
    return lines(sight.of(payments));
  }

  /// A count with its shifts' operations and what may explain what it found.
  CountSheet count(CashCount count) {
    var covered = covered(count);
    return new CountSheet(sight.count(count), lines(covered), proposals(count, covered));
  }

  /// What a count closed, by shift. One in between closed none: it shows what had been done on the
  /// drawer that day by then.
  private LedgerPeriod covered(CashCount count) {
    var closed =
        sight.facts.list(CashShift.BY_COUNT, count.id()).stream().map(CashShift::id).toList();
    if (!closed.isEmpty()) {
      return sight.shifts(closed);
    }
    var ofDay =
        sight.facts.list(CashShift.BY_CASHBOX, count.cashboxId()).stream()
            .filter(it -> it.branchId().equals(count.branchId()))
            .filter(it -> it.businessDate().equals(count.businessDate()))
            .map(CashShift::id)
            .toList();
    return sight.shifts(ofDay).only(it -> !it.madeAt().isAfter(count.countedAt()));
  }

  private List<Proposal> proposals(CashCount count, LedgerPeriod covered) {
    var currency = sight.currency();
    var cash = sight.count(count).cash();
    return VarianceExplainer.explain(
        new DrawerDifference(
            currency,
            DrawerMovements.of(covered),
            cash.differenceMinor(),
            pieces(count, currency),
            new UnheardShifts(sight).of(count)));
  }

  private List<Pieces> pieces(CashCount count, CurrencyRules currency) {
    return sight.facts.list(CountedPieces.BY_COUNT, count.id()).stream()
        .filter(it -> currency.denomination(it.denominationMinor()).isPresent())
        .map(it -> new Pieces(it.denominationMinor(), it.pieces()))
        .toList();
  }

  List<OperationLine> lines(LedgerPeriod period) {
    sight.know(period);
    return period.entries().stream()
        .filter(it -> !SILENT.contains(it.kind()) && !takesBackACharge(it, period))
        .map(it -> line(it, period))
        .sorted(Comparator.comparing(OperationLine::at).thenComparing(OperationLine::entryId))
        .toList();
  }

  /// What was undone is said once, by what its payment got back.
  private static boolean takesBackACharge(LedgerEntry entry, LedgerPeriod period) {
    return entry.kind() == EntryKind.REVERSAL && tenders(entry, period).isEmpty();
  }

  private OperationLine line(LedgerEntry entry, LedgerPeriod period) {
    var tenders = tenders(entry, period);
    return new OperationLine(
        entry.id(),
        entry.kind(),
        entry.businessDate(),
        entry.madeAt(),
        sight.staff(entry.actorId()),
        sight.student(entry.payerId()),
        entry.paymentId(),
        sight.receipt(entry.paymentId()),
        largest(tenders),
        tenders.values().stream().reduce(0L, Math::addExact),
        LedgerSight.said(entry.reason()),
        new RefundApprovals(sight.facts).of(entry).map(sight::staff).orElse(""),
        sight.isLate(entry.id()));
  }

  private static @Nullable Tender largest(Map<Tender, Long> tenders) {
    return tenders.entrySet().stream()
        .max(Comparator.comparingLong(it -> Math.absExact(it.getValue())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static Map<Tender, Long> tenders(LedgerEntry entry, LedgerPeriod period) {
    var tenders = new HashMap<Tender, Long>();
    for (Posting posting : period.of(entry)) {
      CashTotals.tender(posting.accountKind())
          .ifPresent(it -> tenders.merge(it, posting.amountMinor(), Math::addExact));
    }
    return tenders;
  }
}
