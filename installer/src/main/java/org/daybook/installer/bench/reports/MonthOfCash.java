package org.daybook.installer.bench.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaTransaction;
import org.daybook.installer.bench.centre.CashRows;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.model.cash.CloseCount;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.catalogue.Commands;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Decider;
import org.daybook.model.people.Student;
import org.daybook.model.value.RowIds;

/// A month of a branch's drawer as the rules write it: a desk opens it in the morning, takes
/// payments on account, two of three in cash, and counts it at night; each fifth day a note is
/// missing.
final class MonthOfCash {
  static final int DAYS = 30;

  private static final long AMOUNT = 2_000;
  private static final long COIN = 100;
  private static final int FIRST_HOUR = 8;
  private static final int CASH_OF_THREE = 2;
  private static final int NOTE_MISSING_EACH = 5;
  private static final Duration APART = Duration.ofSeconds(40);

  private final Replica replica;
  private final CentreRows rows;
  private final List<UUID> students;
  private final int paymentsPerDay;
  private final UUID deskId;
  private long sequence;
  private long receipts;
  private long drawer;

  MonthOfCash(Replica replica, CentreRows rows, int payments) {
    this.replica = replica;
    this.rows = rows;
    this.students = rows.students().map(Student::id).toList();
    this.paymentsPerDay = payments / DAYS;
    this.deskId = RowIds.ofParents("bench-other-desk", rows.branchId());
  }

  /// Writes it, a transaction a day.
  ///
  /// @param last its last day
  void write(LocalDate last) {
    for (int day = DAYS - 1; day >= 0; day--) {
      var start = last.minusDays(day).atTime(FIRST_HOUR, 0).toInstant(ZoneOffset.UTC);
      boolean missing = day % NOTE_MISSING_EACH == 0;
      replica.write(transaction -> {
        write(start, missing, transaction);
        return true;
      });
    }
  }

  private void write(Instant start, boolean missing, ReplicaTransaction transaction) {
    var cashbox = new CashRows(rows).cashboxId();
    var shift =
        decide(new OpenShift(cashbox, CashRows.CURRENCY, CashRows.FLOAT_MINOR), start, transaction);
    drawer += CashRows.FLOAT_MINOR;
    var at = start;
    for (int i = 0; i < paymentsPerDay; i++) {
      at = at.plus(APART);
      boolean cash = i % 3 < CASH_OF_THREE;
      receipts++;
      drawer += cash ? AMOUNT : 0;
      decide(payment(shift, students.get(i % students.size()), cash), at, transaction);
    }
    long there = drawer - (missing ? AMOUNT : 0);
    var counted =
        decide(
            new CountCashbox(
                cashbox,
                CountPurpose.CLOSING,
                CashRows.CURRENCY,
                List.of(new Pieces(COIN, Math.toIntExact(there / COIN))),
                List.of(new CoveredShift(shift, paymentsPerDay + 1, true)),
                there),
            at.plus(APART),
            transaction);
    drawer = 0;
    decide(new CloseCount(counted, "Counted"), at.plus(APART.multipliedBy(2)), transaction);
  }

  private TakePayment payment(UUID shift, UUID student, boolean cash) {
    return new TakePayment(
        shift,
        student,
        CashRows.CURRENCY,
        List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, AMOUNT)),
        List.of(new Tendered(cash ? Tender.CASH : Tender.CARD, AMOUNT, cash ? null : "0042")),
        0,
        cash ? AMOUNT : 0,
        receipts);
  }

  /// @return the id that the rule gave first
  private <C extends Command> UUID decide(C command, Instant at, ReplicaTransaction transaction) {
    sequence++;
    var context =
        new Context(
            rows.organisationId(), rows.branchId(), deskId, 1, sequence, rows.actorId(), at);
    var verdict =
        Decider.decide(
            Commands.typeOf(command), command, context, transaction, Authority.OF_THE_ACTOR, false);
    if (verdict.reason() != null) {
      throw new IllegalStateException(command + ": " + verdict.reason());
    }
    transaction.put(verdict.rows());
    return context.newId(0);
  }
}
