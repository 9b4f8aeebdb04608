package org.daybook.model.cash;

import static org.daybook.model.cash.Till.EUR;
import static org.daybook.model.cash.Till.STUDENT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Authority;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.Test;

class PaymentRulesTest {
  private final Till till = new Till();

  @Test
  void aSessionPaidAtTheDoorIsChargedAndPaid() {
    assertNull(till.session(1_500).reason());
    assertEquals(11_500, till.drawer());
    assertEquals(0, till.owed());
    assertEquals(-1_500, till.balance(AccountKind.INCOME, Centre.COURSE));
    assertEquals(11_500, till.shift().expectedMinor());
    var payment = till.lastPayment();
    assertEquals(PaymentState.COMPLETED, payment.state());
    assertEquals(1, payment.receiptNumber());
  }

  @Test
  void whoPaysASessionTwiceHasTheSecondOnAccount() {
    till.session(1_500);
    assertNull(till.session(1_500).reason());
    assertEquals(-1_500, till.owed());
    assertEquals(-1_500, till.balance(AccountKind.INCOME, Centre.COURSE));
  }

  /// It is charged and paid at once.
  @Test
  void whatThePayerOwesIsNotWrittenWhereItStaysAsItWas() {
    till.onAccount(500);
    assertEquals(
        List.of(AccountKind.INCOME, AccountKind.DRAWER),
        till.session(1_500).rows().stream()
            .filter(AccountBalance.class::isInstance)
            .map(it -> ((AccountBalance) it).accountKind())
            .toList());
    assertEquals(-500, till.owed());
  }

  @Test
  void aPartOfThePriceLeavesTheRestOwed() {
    till.session(1_000);
    assertEquals(500, till.owed());
    till.onAccount(500);
    assertEquals(0, till.owed());
  }

  @Test
  void changeStaysOutOfTheDrawer() {
    var command =
        new TakePayment(
            till.shift,
            STUDENT,
            EUR,
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 1_500)),
            List.of(new Tendered(Tender.CASH, 1_500, null)),
            0,
            5_000,
            1);
    till.run(command);
    assertEquals(11_500, till.drawer());
    assertEquals(3_500, till.lastPayment().changeMinor());
  }

  @Test
  void otherTendersStandWhereTheirMoneyIs() {
    var command =
        new TakePayment(
            till.shift,
            STUDENT,
            EUR,
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 4_000)),
            List.of(
                new Tendered(Tender.CASH, 1_000, null), new Tendered(Tender.CARD, 3_000, "0042")),
            0,
            1_000,
            1);
    till.run(command);
    assertEquals(11_000, till.drawer());
    assertEquals(3_000, till.balance(AccountKind.CARD, Centre.BRANCH));
    assertEquals(11_000, till.shift().expectedMinor());
  }

  @Test
  void taxStandsBesideWhatIsEarned() {
    till.run(new SetCashPolicy(0, "VAT", 2_000, true, EUR, 0, false, 0));
    till.session(1_500);
    assertEquals(-1_250, till.balance(AccountKind.INCOME, Centre.COURSE));
    assertEquals(-250, till.balance(AccountKind.TAX, Centre.BRANCH));
  }

  @Test
  void taxOnTopOfAPriceIsOwedToo() {
    till.run(new SetCashPolicy(0, "VAT", 2_000, false, EUR, 0, false, 0));
    till.session(1_500);
    assertEquals(300, till.owed());
  }

  @Test
  void moneyForASeatThatIsDeniedStaysOnAccount() {
    var denied =
        till.payment(
            till.shift, new PaymentItem(PaymentPurpose.ENROLMENT, Centre.id("enrolment", 99), 500));
    var context = till.centre.next(RoleTemplate.FRONT_DESK);
    var verdict = till.centre.decide(denied, context, Authority.OF_THE_ACTOR, true);
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, verdict.outcome());
    till.centre.facts().putAll(verdict.rows());
    assertEquals(-500, till.owed());
    assertEquals(10_500, till.drawer());
  }

  @Test
  void undoTakesEverythingBackAndTheReceiptKeepsItsNumber() {
    till.session(1_500);
    var undone = till.run(new UndoPayment(till.lastPayment().id(), null), RoleTemplate.FRONT_DESK);
    assertNull(undone.reason());
    assertEquals(10_000, till.drawer());
    assertEquals(10_000, till.shift().expectedMinor());
    assertEquals(0, till.owed());
    assertEquals(0, till.balance(AccountKind.INCOME, Centre.COURSE));
    assertEquals(PaymentState.REVERSED, till.lastPayment().state());
    assertEquals(
        Reason.TRANSITION_NOT_ALLOWED,
        till.run(new UndoPayment(till.lastPayment().id(), null), RoleTemplate.FRONT_DESK).reason());
    // The session may be paid again.
    till.session(1_500);
    assertEquals(2, till.lastPayment().receiptNumber());
    assertEquals(0, till.owed());
  }

  @Test
  void undoIsOfWhoTookItAMomentAgo() {
    till.session(1_500);
    var undo = new UndoPayment(till.lastPayment().id(), null);
    assertEquals(Reason.UNDO_LATE, till.run(undo, RoleTemplate.OWNER).reason());
    till.later(Duration.ofMinutes(1).plusMillis(1));
    assertEquals(Reason.UNDO_LATE, till.run(undo, RoleTemplate.FRONT_DESK).reason());
    till.later(Duration.ofMinutes(1));
    assertNull(till.run(undo, RoleTemplate.FRONT_DESK).reason());
  }

  @Test
  void cashThatNamesNoShiftIsKeptInSuspense() {
    var item = new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 700);
    var verdict = till.run(till.payment(Centre.id("shift", 99), item), RoleTemplate.FRONT_DESK);
    assertEquals(Reason.NOT_FOUND, verdict.reason());
    assertEquals(700, till.balance(AccountKind.SUSPENSE, Centre.DESK));
    assertEquals(-700, till.owed());
    assertEquals(10_000, till.drawer());
  }

  @Test
  void anotherDesksShiftIsTold() {
    var item = new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 700);
    var context = till.atAnotherDesk(Centre.id("device", 2), 1);
    var verdict = till.centre.run(till.payment(till.shift, item), context);
    assertEquals(Reason.FOREIGN_SHIFT, verdict.reason());
    assertEquals(10_700, till.drawer());
  }

  @Test
  void aWrongCurrencyPostsNothing() {
    var command =
        new TakePayment(
            till.shift,
            STUDENT,
            "EGP",
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 700)),
            List.of(new Tendered(Tender.CASH, 700, null)),
            0,
            700,
            1);
    assertEquals(Reason.WRONG_CURRENCY, till.run(command).reason());
    assertEquals(10_000, till.drawer());
  }

  @Test
  void receiptsHaveNoGapAndNoDouble() {
    var item = new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 100);
    till.cash(item);
    var second = till.payment(till.shift, item);
    assertNull(till.run(second, RoleTemplate.FRONT_DESK).reason());
    assertEquals(Reason.RECEIPT_TWICE, till.run(second, RoleTemplate.FRONT_DESK).reason());
    till.payment(till.shift, item);
    var afterTheGap = till.payment(till.shift, item);
    assertEquals(Reason.RECEIPT_MISSING, till.run(afterTheGap, RoleTemplate.FRONT_DESK).reason());
    assertEquals(10_400, till.drawer());
  }

  @Test
  void roundingToCoinsStandsOnItsOwn() {
    till.centre.with(
        new Organisation(
            Centre.ORGANISATION, Centre.ORGANISATION, "Riverside Centre", "CHF", "de-CH"));
    var command =
        new TakePayment(
            till.shift,
            STUDENT,
            "CHF",
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 1_503)),
            List.of(new Tendered(Tender.CASH, 1_505, null)),
            2,
            2_000,
            1);
    assertNull(till.run(command).reason());
    assertEquals(-2, till.balance(AccountKind.ROUNDING, Centre.BRANCH));
    assertEquals(-1_503, till.owed());
    assertEquals(11_505, till.drawer());
  }

  @Test
  void copiesAreCounted() {
    till.session(1_500);
    till.run(new ReprintReceipt(till.lastPayment().id()), RoleTemplate.FRONT_DESK);
    assertEquals(1, till.lastPayment().copies());
  }

  @Test
  void amountsThatCannotBeAreNoCommand() {
    for (long amount : new long[] {0, -1, Long.MIN_VALUE, 1_000_000_000_001L, Long.MAX_VALUE}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amount));
    }
    var item = new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 100);
    assertThrows(IllegalArgumentException.class, () -> paid(item, 99, 99, 1));
    assertThrows(IllegalArgumentException.class, () -> paid(item, 100, 99, 1));
    assertThrows(IllegalArgumentException.class, () -> paid(item, 100, 100, 0));
  }

  @Test
  void onlyWhoMayTakesCash() {
    assertEquals(
        Reason.NOT_PERMITTED,
        till.run(
                till.payment(till.shift, new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 100)),
                RoleTemplate.TRAINER)
            .reason());
  }

  private TakePayment paid(PaymentItem item, long cash, long received, long receipt) {
    UUID shift = till.shift;
    return new TakePayment(
        shift,
        STUDENT,
        EUR,
        List.of(item),
        List.of(new Tendered(Tender.CASH, cash, null)),
        0,
        received,
        receipt);
  }
}
