package org.daybook.model.cash;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.model.cash.explain.DrawerMovement;
import org.daybook.model.cash.reconcile.AccountTotal;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.CountResult;
import org.daybook.model.cash.reconcile.DoorCash;
import org.daybook.model.cash.reconcile.DoorCashReader;
import org.daybook.model.cash.reconcile.DrawerMovements;
import org.daybook.model.cash.reconcile.Flow;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.course.Cohort;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.session.GuestKind;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReconcileTest {

  @ParameterizedTest
  @CsvSource({"0,MATCHED", "1,OVER", "-1,UNDER", "9223372036854775807,OVER"})
  void thereIsOneSign(long difference, Variance variance) {
    assertEquals(variance, Variance.of(difference));
    assertEquals(variance, new Reconciled(0, difference).variance());
    assertEquals(difference, new Reconciled(0, difference).differenceMinor());
  }

  /// What came in as cash, was moved and was found is what the drawers gained, on any month.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void cashThatCameWasMovedAndWasFoundIsWhatTheDrawersGained(long seed) {
    var month = new CashMonth(seed, 900);
    var period = LedgerPeriod.of(month.entries(), month.postings());
    var totals = CashTotals.of(period);

    long moved =
        totals.movements().entrySet().stream()
            .filter(it -> it.getKey() != EntryKind.BANK_DEPOSIT)
            .mapToLong(it -> it.getValue().netMinor())
            .sum();
    assertEquals(
        sum(month, AccountKind.DRAWER) + sum(month, AccountKind.SUSPENSE),
        totals.of(Tender.CASH).netMinor() + moved + totals.foundMinor());
    for (var tender : List.of(Tender.CARD, Tender.BANK_TRANSFER, Tender.MOBILE_MONEY)) {
      assertEquals(sum(month, kind(tender)), totals.of(tender).netMinor());
    }
    assertEquals(-sum(month, AccountKind.INCOME), totals.earned().netMinor());
    assertEquals(-sum(month, AccountKind.TAX), totals.tax().netMinor());
    assertTrue(totals.payments() > 100 && totals.refunds() > 10 && totals.undone() > 10);
    assertTrue(totals.refundedMinor() > 0);
  }

  @Test
  void accountsComeToTheirBalances() {
    var month = new CashMonth(5, 600);
    var period = LedgerPeriod.of(month.entries(), month.postings());

    var ours = new TreeMap<String, Long>();
    period.accounts().forEach(it -> ours.put(it.account().toString(), it.balanceMinor()));
    var kept = new TreeMap<String, Long>();
    for (AccountBalance balance : month.balances()) {
      kept.put(balance.account().toString(), balance.balanceMinor());
    }

    assertEquals(kept, ours);
    assertEquals(
        period.accounts().stream().mapToLong(AccountTotal::debitMinor).sum(),
        period.accounts().stream().mapToLong(AccountTotal::creditMinor).sum());
  }

  @Test
  void countsComeToWhatIsPostedAsOverAndShort() {
    var month = new CashMonth(6, 600);
    var counts = month.rows(CashCount.TABLE);
    long found =
        counts.stream()
            .mapToLong(it -> CountResult.of(it, month.facts()).reconciled().differenceMinor())
            .sum();

    assertEquals(60, counts.size());
    assertEquals(-sum(month, AccountKind.OVER_SHORT), found);
  }

  @Test
  void whatIsExpectedNowIsWhatTheLedgerSays() {
    var till = new Till();
    till.onAccount(2_000);
    assertEquals(12_000, ExpectedCash.now(Till.CASHBOX, Centre.BRANCH, till.centre.facts()));
    assertEquals(0, ExpectedCash.now(Till.CASHBOX, Centre.OTHER_BRANCH, till.centre.facts()));
  }

  /// The count that was 20.00 over was right: the sale only came later.
  @Test
  void whatComesLateWasExpected() {
    var till = new Till();
    till.count(CountPurpose.CLOSING, 12_000, new CoveredShift(till.shift, 2, true));
    assertEquals(Variance.OVER, result(till).reconciled().variance());

    till.onAccount(2_000);

    assertEquals(new Reconciled(12_000, 12_000), result(till).reconciled());
    assertEquals(2_000, result(till).lateMinor());
    assertEquals(10_000, result(till).count().expectedMinor(), "what was said then stays");
  }

  @Test
  void theExplainerSeesSalesRefundsAndMovementsAndNotWhatWasUndone() {
    var till = new Till();
    till.onAccount(2_000);
    till.onAccount(700);
    till.run(new UndoPayment(till.lastPayment().id(), null), RoleTemplate.FRONT_DESK);
    till.run(
        new MoveCash(till.shift, CashMovement.PAY_OUT, Till.EUR, 300, "Milk"),
        RoleTemplate.FRONT_DESK);

    var movements = DrawerMovements.of(period(till));

    assertEquals(
        Set.of("PAY_IN 10000", "SALE 2000", "PAY_OUT 300"),
        movements.stream().map(it -> it.kind() + " " + it.amountMinor()).collect(toSet()));
    assertEquals(till.drawer(), movements.stream().mapToLong(DrawerMovement::expectedMinor).sum());
  }

  @Test
  void whoCameToTheDoorIsExpectedToHavePaid() {
    var till = new Till();
    var guest = Centre.STRANGER;
    till.centre.with(
        new SessionGuest(
            SessionGuest.idOf(Centre.SESSION, guest),
            Centre.ORGANISATION,
            Centre.BRANCH,
            Centre.SESSION,
            guest,
            GuestKind.WALK_IN));
    var came = List.of(guest, Centre.ENROLLED.getFirst());

    assertEquals(new DoorCash(Centre.SESSION, 2, 1, 1_500, 0, 0), door(till, came));
    assertEquals(Variance.UNDER, door(till, came).reconciled().variance());

    // A student with a seat pays at the door all the same, part of it by card.
    till.run(
        new TakePayment(
            till.shift,
            Till.STUDENT,
            Till.EUR,
            List.of(new PaymentItem(PaymentPurpose.SESSION, Centre.SESSION, 1_500)),
            List.of(new Tendered(Tender.CARD, 400, "7"), new Tendered(Tender.CASH, 1_100, null)),
            0,
            1_100,
            1),
        RoleTemplate.FRONT_DESK);

    assertEquals(new DoorCash(Centre.SESSION, 2, 2, 3_000, 400, 1_100), door(till, came));
    assertEquals(new Reconciled(2_600, 1_100), door(till, came).reconciled());
    assertEquals(
        new Reconciled(1_100, 1_100), door(till, List.of(Till.STUDENT)).reconciled(), "no guest");
  }

  @Test
  void whereNoPlaceHasAPriceEverybodyPaysAtTheDoor() {
    var till = new Till();
    till.run(new SetPrice(Centre.COHORT, PaymentPurpose.ENROLMENT, Till.EUR, 24_000, false));

    assertEquals(new DoorCash(Centre.SESSION, 3, 3, 4_500, 0, 0), door(till, Centre.ENROLLED));
    till.session(1_500);
    assertEquals(new Reconciled(4_500, 1_500), door(till, Centre.ENROLLED).reconciled());
    till.run(new UndoPayment(till.lastPayment().id(), null), RoleTemplate.FRONT_DESK);
    assertEquals(new Reconciled(4_500, 0), door(till, Centre.ENROLLED).reconciled());
  }

  @Test
  void moneyThatWentBackByATenderIsItsOut() {
    var till = new Till();
    till.onAccount(2_000);
    till.run(new UndoPayment(till.lastPayment().id(), null), RoleTemplate.FRONT_DESK);

    var totals = CashTotals.of(period(till));

    assertEquals(new Flow(2_000, 2_000), totals.of(Tender.CASH));
    assertEquals(1, totals.payments());
    assertEquals(1, totals.undone());
    assertEquals(new Flow(10_000, 0), totals.movements().get(EntryKind.FLOAT));
  }

  private static DoorCash door(Till till, List<UUID> came) {
    var facts = till.centre.facts();
    return new DoorCashReader(it -> it, facts)
        .of(facts.get(Session.TABLE, Centre.SESSION), facts.get(Cohort.TABLE, Centre.COHORT), came);
  }

  private static CountResult result(Till till) {
    return CountResult.of(till.lastCount(), till.centre.facts());
  }

  private static LedgerPeriod period(Till till) {
    var facts = till.centre.facts();
    return LedgerPeriod.of(facts.all(LedgerEntry.TABLE), facts.all(Posting.TABLE));
  }

  private static long sum(CashMonth month, AccountKind kind) {
    return month.postings().stream()
        .filter(it -> it.accountKind() == kind)
        .mapToLong(Posting::amountMinor)
        .sum();
  }

  private static AccountKind kind(Tender tender) {
    return switch (tender) {
      case CASH -> AccountKind.DRAWER;
      case CARD -> AccountKind.CARD;
      case BANK_TRANSFER -> AccountKind.BANK;
      case MOBILE_MONEY -> AccountKind.MOBILE_MONEY;
    };
  }
}
