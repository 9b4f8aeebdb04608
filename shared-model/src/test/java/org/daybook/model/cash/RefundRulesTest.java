package org.daybook.model.cash;

import static org.daybook.model.cash.Till.EUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.UUID;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.command.Reason;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Approver;
import org.daybook.model.testkit.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefundRulesTest {
  private static final RoleTemplate DESK = RoleTemplate.FRONT_DESK;
  private static final UUID MANAGER = Centre.staff(RoleTemplate.BRANCH_MANAGER);

  private final Till till = new Till();

  @BeforeEach
  void payTheSession() {
    policy(true, 500);
    till.session(1_500);
  }

  @Test
  void moneyAndChargeGoBackTogether() {
    assertNull(refund(1_500, Tender.CASH, MANAGER));
    assertEquals(10_000, till.drawer());
    assertEquals(0, till.owed());
    assertEquals(0, till.balance(AccountKind.INCOME, Centre.COURSE));
    assertEquals(PaymentState.REFUNDED, till.lastPayment().state());
  }

  @Test
  void inPartsItReturnsExactlyWhatWasPaidTaxIncluded() {
    till.run(new UndoPayment(till.lastPayment().id(), null), DESK);
    till.run(new SetCashPolicy(0, "VAT", 1_900, true, EUR, 0, true, 500));
    till.session(1_500);
    assertEquals(-239, till.balance(AccountKind.TAX, Centre.BRANCH));
    for (long part : new long[] {333, 1, 499, 667}) {
      assertNull(refund(part, Tender.CASH, MANAGER), "part of " + part);
    }
    assertEquals(0, till.balance(AccountKind.TAX, Centre.BRANCH));
    assertEquals(0, till.balance(AccountKind.INCOME, Centre.COURSE));
    assertEquals(0, till.owed());
    assertEquals(PaymentState.REFUNDED, till.lastPayment().state());
  }

  @Test
  void neverMoreThanWasPaid() {
    assertEquals(Reason.REFUND_ABOVE_PAYMENT, refund(1_501, Tender.CASH, MANAGER));
    assertNull(refund(1_000, Tender.CASH, MANAGER));
    assertEquals(PaymentState.PARTLY_REFUNDED, till.lastPayment().state());
    assertEquals(Reason.REFUND_ABOVE_PAYMENT, refund(501, Tender.CASH, MANAGER));
    assertNull(refund(500, Tender.CASH, MANAGER));
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, refund(1, Tender.CASH, MANAGER));
  }

  @Test
  void beyondItsLimitADeskNeedsAnotherPersonWhoMay() {
    assertNull(refund(500, Tender.CASH, null));
    assertEquals(Reason.APPROVAL_NEEDED, refund(501, Tender.CASH, null));
    var trainer = Centre.staff(RoleTemplate.TRAINER);
    assertEquals(Reason.APPROVER_MAY_NOT, refund(501, Tender.CASH, trainer));
    assertEquals(Reason.SAME_PERSON, refund(501, Tender.CASH, Centre.staff(DESK)));
    assertNull(refund(501, Tender.CASH, MANAGER));
  }

  @Test
  void anApprovalIsOfOneRefundAndStandsInTheRecord() {
    var command = command(till.shift, 700, Tender.CASH);
    var approval = new Approver(till.centre, MANAGER).approve(command, Centre.staff(DESK));
    assertNull(till.run(command.withApproval(approval), DESK).reason());
    var kept = till.centre.facts().all(GivenApproval.TABLE).getFirst();
    assertEquals(MANAGER, kept.approverId());
    assertEquals(command.paymentId(), kept.subjectId());
    assertEquals(Centre.staff(DESK), kept.authorId());
    assertEquals(Reason.APPROVAL_USED, till.run(command.withApproval(approval), DESK).reason());
    assertEquals(10_800, till.drawer());
  }

  @Test
  void aLimitIsNotPassedInSmallParts() {
    assertNull(refund(300, Tender.CASH, null));
    assertNull(refund(200, Tender.CASH, null));
    assertEquals(Reason.APPROVAL_NEEDED, refund(1, Tender.CASH, null));
  }

  @Test
  void aSessionThatWasGivenBackWholeIsChargedAnew() {
    refund(1_500, Tender.CASH, MANAGER);
    till.session(1_500);
    assertEquals(0, till.owed());
    assertEquals(-1_500, till.balance(AccountKind.INCOME, Centre.COURSE));
  }

  @Test
  void whereMoneyStaysItBecomesSomethingToPayWith() {
    policy(false, 500);
    assertEquals(Reason.MONEY_NOT_GIVEN_BACK, refund(1_500, Tender.CASH, MANAGER));
    assertNull(refund(1_500, null, MANAGER));
    assertEquals(11_500, till.drawer());
    assertEquals(-1_500, till.owed());
    assertEquals(0, till.balance(AccountKind.INCOME, Centre.COURSE));
  }

  @Test
  void aPaymentOfAnotherShiftNeedsApproval() {
    till.count(CountPurpose.CLOSING, 11_500, new CoveredShift(till.shift, 3, true));
    var next = till.open(0);
    assertEquals(Reason.APPROVAL_NEEDED, refund(next, 100, Tender.CASH, null));
    assertNull(refund(next, 100, Tender.CASH, MANAGER));
    assertEquals(11_400, till.drawer());
    assertEquals(Reason.SHIFT_CLOSED, refund(100, Tender.CASH, MANAGER));
  }

  @Test
  void aChargeIsMadeOnceAtItsPriceAndCreditedNoFurther() {
    assertEquals(Reason.PRICE_DIFFERS, charge(20_000, null, DESK));
    assertEquals(Reason.NOT_PERMITTED, charge(20_000, "A sister is enrolled", DESK));
    assertNull(charge(24_000, null, DESK));
    assertEquals(24_000, till.owed());
    assertEquals(Reason.ALREADY_CHARGED, charge(24_000, null, DESK));
    var entry = Charges.live(Till.ENROLMENT, Till.STUDENT, till.centre.facts()).orElseThrow();
    var manager = RoleTemplate.BRANCH_MANAGER;
    assertNull(till.run(new CreditCharge(entry.id(), EUR, 4_000, "Ill"), manager).reason());
    assertEquals(
        Reason.REFUND_ABOVE_PAYMENT,
        till.run(new CreditCharge(entry.id(), EUR, 20_001, "Ill"), manager).reason());
    assertNull(till.run(new CreditCharge(entry.id(), EUR, 20_000, "Left"), manager).reason());
    assertEquals(0, till.owed());
    // What was waived is not asked for again.
    assertEquals(Reason.ALREADY_CHARGED, charge(24_000, null, DESK));
  }

  @Test
  void anotherPriceNeedsAReasonAndSomebodyWhoMay() {
    assertNull(charge(20_000, "A sister is enrolled", RoleTemplate.BRANCH_MANAGER));
    assertEquals(20_000, till.owed());
  }

  private @Nullable Reason charge(long amountMinor, @Nullable String why, RoleTemplate author) {
    return till.run(new ChargeEnrolment(Till.ENROLMENT, EUR, amountMinor, why), author).reason();
  }

  private @Nullable Reason refund(
      long amountMinor, @Nullable Tender tender, @Nullable UUID approver) {
    return refund(till.shift, amountMinor, tender, approver);
  }

  private @Nullable Reason refund(
      UUID shift, long amountMinor, @Nullable Tender tender, @Nullable UUID approver) {
    var command = command(shift, amountMinor, tender);
    var signed =
        approver == null
            ? command
            : command.withApproval(
                new Approver(till.centre, approver).approve(command, Centre.staff(DESK)));
    return till.run(signed, DESK).reason();
  }

  private RefundPayment command(UUID shift, long amountMinor, @Nullable Tender tender) {
    var payment = till.lastPayment().id();
    var line = till.centre.facts().list(PaymentLine.BY_PAYMENT, payment).getFirst().id();
    var items = List.of(new RefundItem(line, amountMinor));
    return new RefundPayment(payment, shift, EUR, items, tender, "Ill", null);
  }

  private void policy(boolean moneyBack, long alone) {
    till.run(new SetCashPolicy(0, "Tax", 0, true, EUR, 0, moneyBack, alone));
  }
}
