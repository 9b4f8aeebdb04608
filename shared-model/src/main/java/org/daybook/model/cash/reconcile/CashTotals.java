package org.daybook.model.cash.reconcile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.model.cash.Tender;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;

/// What entries come to: payments by tender, cash that was moved, what was earned, and what counts
/// found. What students paid and what was moved and found comes to what the drawers gained.
///
/// @param payments how many payments were taken, those that were undone included
/// @param undone how many of them were taken back at once
/// @param refunds how many times money was given back
/// @param tenders what was taken by each tender, and what of it went back
/// @param refundedMinor what of that was refunds
/// @param movements cash that was moved, by what it was moved for; of no-sale openings nothing
/// @param openings how often a drawer was opened without a sale
/// @param earned what was charged and credited, without tax
/// @param tax the tax of both
/// @param roundingMinor what rounding cash brought, negative where it gave away
/// @param foundMinor what counts found: positive where there was too much
/// @param arrivedMinor what was found when cash from other places was received, with the same sign
public record CashTotals(
    int payments,
    int undone,
    int refunds,
    Map<Tender, Flow> tenders,
    long refundedMinor,
    Map<EntryKind, Flow> movements,
    int openings,
    Flow earned,
    Flow tax,
    long roundingMinor,
    long foundMinor,
    long arrivedMinor) {
  public CashTotals {
    tenders = Collections.unmodifiableMap(new EnumMap<>(tenders));
    movements = Collections.unmodifiableMap(new EnumMap<>(movements));
  }

  public static CashTotals of(LedgerPeriod period) {
    var totals = new Adding(period);
    period.entries().forEach(totals::add);
    return totals.done();
  }

  /// All tenders together.
  public Flow taken() {
    return tenders.values().stream().reduce(Flow.NONE, Flow::plus);
  }

  public Flow of(Tender tender) {
    return tenders.getOrDefault(tender, Flow.NONE);
  }

  /// By which tender money lies on an account, if any: cash that names no shift of the branch is
  /// cash, too.
  public static Optional<Tender> tender(AccountKind kind) {
    return switch (kind) {
      case DRAWER, SUSPENSE -> Optional.of(Tender.CASH);
      case CARD -> Optional.of(Tender.CARD);
      case BANK -> Optional.of(Tender.BANK_TRANSFER);
      case MOBILE_MONEY -> Optional.of(Tender.MOBILE_MONEY);
      case SAFE,
          TRANSIT,
          RECEIVABLE,
          WALLET,
          DEFERRED,
          INCOME,
          TAX,
          OVER_SHORT,
          ROUNDING,
          PETTY_CASH,
          SUNDRY ->
          Optional.empty();
    };
  }

  private static final class Adding {
    private final LedgerPeriod period;
    private final Map<Tender, Flow> tenders = new EnumMap<>(Tender.class);
    private final Map<EntryKind, Flow> movements = new EnumMap<>(EntryKind.class);
    private int payments;
    private int undone;
    private int refunds;
    private long refunded;
    private int openings;
    private Flow earned = Flow.NONE;
    private Flow tax = Flow.NONE;
    private long rounding;
    private long found;
    private long arrived;

    Adding(LedgerPeriod period) {
      this.period = period;
    }

    void add(LedgerEntry entry) {
      switch (entry.kind()) {
        case PAYMENT -> {
          payments++;
          money(entry);
        }
        case REFUND -> {
          refunds++;
          refunded = Math.subtractExact(refunded, money(entry));
        }
        case REVERSAL -> {
          undone += money(entry) == 0 ? 0 : 1;
          income(entry);
        }
        // A package earns nothing yet, but its tax is owed at once.
        case CHARGE, CREDIT, PACKAGE_SALE, PACKAGE_EARNING, PACKAGE_REFUND -> income(entry);
        case FLOAT, PAY_IN, PAY_OUT, SAFE_DROP, TRANSFER_OUT -> moved(entry, AccountKind.DRAWER);
        case TRANSFER_IN -> {
          moved(entry, AccountKind.DRAWER);
          arrived = Math.addExact(arrived, tooMuch(entry));
        }
        case BANK_DEPOSIT -> moved(entry, AccountKind.SAFE);
        case NO_SALE -> openings++;
        // No money comes or goes: what a wallet is filled with is in its payment.
        case TOP_UP, WALLET_TRANSFER -> {}
        case DIFFERENCE, LATE -> found = Math.addExact(found, tooMuch(entry));
      }
      rounding = Math.subtractExact(rounding, period.sum(entry, AccountKind.ROUNDING::equals));
    }

    /// What came in by all tenders together.
    private long money(LedgerEntry entry) {
      long sum = 0;
      for (var posting : period.of(entry)) {
        var tender = tender(posting.accountKind());
        if (tender.isPresent()) {
          tenders.merge(tender.get(), Flow.of(posting.amountMinor()), Flow::plus);
          sum = Math.addExact(sum, posting.amountMinor());
        }
      }
      return sum;
    }

    /// What is earned is a credit.
    private void income(LedgerEntry entry) {
      earned = earned.plus(credited(entry, AccountKind.INCOME));
      tax = tax.plus(credited(entry, AccountKind.TAX));
    }

    private Flow credited(LedgerEntry entry, AccountKind kind) {
      return Flow.of(Math.negateExact(period.sum(entry, kind::equals)));
    }

    /// What is missing is a debit.
    private long tooMuch(LedgerEntry entry) {
      return Math.negateExact(period.sum(entry, AccountKind.OVER_SHORT::equals));
    }

    private void moved(LedgerEntry entry, AccountKind at) {
      movements.merge(entry.kind(), Flow.of(period.sum(entry, at::equals)), Flow::plus);
    }

    CashTotals done() {
      return new CashTotals(
          payments, undone, refunds, tenders, refunded, movements, openings, earned, tax, rounding,
          found, arrived);
    }
  }
}
