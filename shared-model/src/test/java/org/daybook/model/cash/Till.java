package org.daybook.model.cash;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;

/// A cashbox at the first branch of [Centre], to take cash at: the front desk's shift is open on it
/// with a float of 100.00, a session costs 15.00 at the door and the cohort 240.00.
final class Till {
  static final UUID CASHBOX = Centre.id("cashbox", 1);
  static final UUID STUDENT = Centre.ENROLLED.getFirst();
  static final UUID ENROLMENT = Centre.id("enrolment", 1);
  static final String EUR = "EUR";

  final Centre centre = new Centre();
  final UUID shift;
  private long receipts;

  Till() {
    run(new DefineCashbox(CASHBOX, "Front desk", true));
    run(new SetPrice(Centre.COHORT, PaymentPurpose.SESSION, EUR, 1_500, true));
    run(new SetPrice(Centre.COHORT, PaymentPurpose.ENROLMENT, EUR, 24_000, true));
    shift = open(10_000);
  }

  /// Opens a shift of the desk, which is the last one unless something was decided since.
  UUID open(long floatMinor) {
    return run(new OpenShift(CASHBOX, EUR, floatMinor), RoleTemplate.FRONT_DESK).rows().stream()
        .filter(CashShift.class::isInstance)
        .findFirst()
        .orElseThrow()
        .id();
  }

  Verdict run(Command command) {
    return centre.run(command);
  }

  Verdict run(Command command, RoleTemplate author) {
    return centre.run(command, author);
  }

  /// The envelope of an operation of another desk of the branch.
  Context atAnotherDesk(UUID deskId, long sequence) {
    return new Context(
        Centre.ORGANISATION,
        Centre.BRANCH,
        deskId,
        1,
        sequence,
        Centre.staff(RoleTemplate.FRONT_DESK),
        Centre.NOW);
  }

  /// Cash for the session at the door.
  Verdict session(long amountMinor) {
    return cash(new PaymentItem(PaymentPurpose.SESSION, Centre.SESSION, amountMinor));
  }

  Verdict onAccount(long amountMinor) {
    return cash(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amountMinor));
  }

  Verdict cash(PaymentItem item) {
    return run(payment(shift, item), RoleTemplate.FRONT_DESK);
  }

  /// Exact cash, under the next receipt.
  TakePayment payment(UUID inShift, PaymentItem item) {
    receipts++;
    return new TakePayment(
        inShift,
        STUDENT,
        EUR,
        List.of(item),
        List.of(new Tendered(Tender.CASH, item.amountMinor(), null)),
        0,
        item.amountMinor(),
        receipts);
  }

  Verdict count(CountPurpose purpose, long countedMinor, CoveredShift... covers) {
    var pieces = List.of(new Pieces(1, Math.toIntExact(countedMinor)));
    return run(
        new CountCashbox(CASHBOX, purpose, EUR, pieces, List.of(covers), 0),
        RoleTemplate.FRONT_DESK);
  }

  long balance(AccountKind kind, UUID ownerId) {
    return centre.facts().all(AccountBalance.TABLE).stream()
        .filter(it -> it.account().equals(new Account(kind, ownerId)))
        .mapToLong(AccountBalance::balanceMinor)
        .sum();
  }

  long drawer() {
    return balance(AccountKind.DRAWER, CASHBOX);
  }

  long owed() {
    return balance(AccountKind.RECEIVABLE, STUDENT);
  }

  CashShift shift() {
    return centre.facts().get(CashShift.TABLE, shift);
  }

  Payment lastPayment() {
    return centre.facts().all(Payment.TABLE).getLast();
  }

  CashCount lastCount() {
    return centre.facts().all(CashCount.TABLE).getLast();
  }

  Till later(Duration after) {
    centre.at(Centre.NOW.plus(after));
    return this;
  }
}
