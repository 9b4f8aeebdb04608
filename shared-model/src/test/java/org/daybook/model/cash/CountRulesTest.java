package org.daybook.model.cash;

import static org.daybook.model.cash.Till.EUR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.UUID;
import org.daybook.model.approval.Approval;
import org.daybook.model.approval.GivenApproval;
import org.daybook.model.command.Reason;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.operation.Outcome;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Approver;
import org.daybook.model.testkit.Centre;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CountRulesTest {
  private final Till till = new Till();

  @Test
  void whatIsCountedIsWhatTheLedgerSaysFromThenOn() {
    till.onAccount(2_000);
    assertNull(till.count(CountPurpose.CLOSING, 11_900, closing(2)).reason());
    var count = till.lastCount();
    assertEquals(12_000, count.expectedMinor());
    assertEquals(-100, count.differenceMinor());
    assertEquals(11_900, till.drawer());
    assertEquals(100, till.balance(AccountKind.OVER_SHORT, Till.CASHBOX));
    assertEquals(ShiftState.COUNTED, till.shift().state());
  }

  @Test
  void aDifferenceHasAReasonAndAnotherPersonLooksAtIt() {
    till.count(CountPurpose.CLOSING, 9_900, closing(1));
    var count = till.lastCount().id();
    assertEquals(Reason.REASON_MISSING, close(count, null));
    assertNull(close(count, "Milk without a slip"));
    assertEquals(ShiftState.CLOSED, till.shift().state());
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, close(count, "Again"));
    var manager = RoleTemplate.BRANCH_MANAGER;
    assertNull(till.run(new ReviewCount(count), manager).reason());
    assertEquals(ShiftState.REVIEWED, till.shift().state());
    assertEquals(Centre.staff(manager), till.lastCount().reviewedBy());
  }

  @Test
  void nobodyReviewsTheirOwnCount() {
    var command = new CountCashbox(Till.CASHBOX, CountPurpose.CHECK, EUR, hundred(), covers(), 0);
    till.run(command, RoleTemplate.BRANCH_MANAGER);
    var count = till.lastCount().id();
    till.run(new CloseCount(count, "None"), RoleTemplate.BRANCH_MANAGER);
    assertEquals(
        Reason.SAME_PERSON, till.run(new ReviewCount(count), RoleTemplate.BRANCH_MANAGER).reason());
    assertEquals(CountState.CLOSED, till.lastCount().state());
  }

  @Test
  void anotherPersonReviewsAtTheDeskOfWhoCountedByHerPin() {
    till.count(CountPurpose.CLOSING, 10_000, closing(1));
    var count = till.lastCount().id();
    close(count, null);
    var command = new HaveCountReviewed(count, null);
    assertEquals(Reason.APPROVAL_NEEDED, till.run(command, RoleTemplate.FRONT_DESK).reason());
    var trainer = Centre.staff(RoleTemplate.TRAINER);
    assertEquals(Reason.APPROVER_MAY_NOT, reviewed(command, trainer));
    assertEquals(CountState.CLOSED, till.lastCount().state());

    var manager = Centre.staff(RoleTemplate.BRANCH_MANAGER);
    var approval = approvalOf(command, manager);
    assertNull(till.run(command.withApproval(approval), RoleTemplate.FRONT_DESK).reason());
    assertEquals(CountState.REVIEWED, till.lastCount().state());
    assertEquals(manager, till.lastCount().reviewedBy());
    assertEquals(ShiftState.REVIEWED, till.shift().state());
    var kept = till.centre.facts().all(GivenApproval.TABLE).getFirst();
    assertEquals(count, kept.subjectId());
    assertEquals("have-count-reviewed", kept.command());
    assertEquals(manager, kept.approverId());
  }

  /// Neither the author's own PIN counts, nor that of who counted at somebody else's desk.
  @Test
  void noPinReviewsItsOwnersCount() {
    var manager = RoleTemplate.BRANCH_MANAGER;
    var command = new CountCashbox(Till.CASHBOX, CountPurpose.CHECK, EUR, hundred(), covers(), 0);
    till.run(command, manager);
    var count = till.lastCount().id();
    till.run(new CloseCount(count, "None"), manager);
    var review = new HaveCountReviewed(count, null);
    assertEquals(Reason.SAME_PERSON, reviewed(review, Centre.staff(manager)));

    till.count(CountPurpose.CLOSING, 10_000, closing(1));
    var own = till.lastCount().id();
    close(own, null);
    assertEquals(
        Reason.SAME_PERSON,
        reviewed(new HaveCountReviewed(own, null), Centre.staff(RoleTemplate.FRONT_DESK)));
  }

  private @Nullable Reason reviewed(HaveCountReviewed command, UUID approver) {
    return till.run(command.withApproval(approvalOf(command, approver)), RoleTemplate.FRONT_DESK)
        .reason();
  }

  private Approval approvalOf(HaveCountReviewed command, UUID approver) {
    return new Approver(till.centre, approver)
        .approve(command, Centre.staff(RoleTemplate.FRONT_DESK));
  }

  @Test
  void whatABranchToleratesNeedsNoReason() {
    till.run(new SetCashPolicy(0, "Tax", 0, true, EUR, 100, false, 0));
    till.count(CountPurpose.CLOSING, 9_900, closing(1));
    assertNull(close(till.lastCount().id(), null));
  }

  @Test
  void salesGoOnBesideACountAndBelongToTheNext() {
    till.onAccount(2_000);
    till.onAccount(500);
    // Counted when the second payment was not yet taken.
    till.count(CountPurpose.CHECK, 12_000, new CoveredShift(till.shift, 2, false));
    assertEquals(0, till.lastCount().differenceMinor());
    assertEquals(12_500, till.drawer());
    assertEquals(ShiftState.OPEN, till.shift().state());
    till.count(CountPurpose.CLOSING, 12_500, closing(3));
    assertEquals(0, till.lastCount().differenceMinor());
  }

  /// A count covers an offline desk as far as that desk's own screen says.
  @Test
  void whatComesLateButWasCountedChangesTheDifferenceAndNotTheCash() {
    till.count(CountPurpose.CLOSING, 12_000, closing(2));
    assertEquals(2_000, till.lastCount().differenceMinor());
    var late = till.onAccount(2_000);
    assertEquals(Reason.SHIFT_CLOSED, late.reason());
    assertEquals(12_000, till.drawer());
    assertEquals(0, till.balance(AccountKind.OVER_SHORT, Till.CASHBOX));
  }

  @Test
  void whatComesAfterTheCountWaitsForTheNext() {
    till.count(CountPurpose.CLOSING, 10_000, closing(1));
    assertEquals(Reason.SHIFT_CLOSED, till.onAccount(2_000).reason());
    assertEquals(12_000, till.drawer());
    assertEquals(0, till.balance(AccountKind.OVER_SHORT, Till.CASHBOX));
    till.count(CountPurpose.OPENING, 12_000, new CoveredShift(till.shift, 2, false));
    assertEquals(0, till.lastCount().differenceMinor());
    assertNull(till.shift().uncountedCashboxId());
  }

  @Test
  void aDrawerOfTwoDesksIsCountedOnce() {
    var other = Centre.id("device", 2);
    var opened = till.centre.run(new OpenShift(Till.CASHBOX, EUR, 0), till.atAnotherDesk(other, 1));
    assertNull(opened.reason());
    var theirs =
        opened.rows().stream().filter(CashShift.class::isInstance).findFirst().orElseThrow().id();
    till.onAccount(1_000);
    till.centre.run(
        new TakePayment(
            theirs,
            Till.STUDENT,
            EUR,
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 300)),
            List.of(new Tendered(Tender.CASH, 300, null)),
            0,
            300,
            1),
        till.atAnotherDesk(other, 2));
    // The other desk's payment is not covered.
    till.count(CountPurpose.CLOSING, 11_000, closing(2));
    assertEquals(0, till.lastCount().differenceMinor());
    assertEquals(ShiftState.OPEN, till.centre.facts().get(CashShift.TABLE, theirs).state());
    till.count(CountPurpose.CLOSING, 11_300, new CoveredShift(theirs, 1, true));
    assertEquals(0, till.lastCount().differenceMinor());
  }

  @Test
  void whatGoesToTheSafeLeavesTheDrawer() {
    var command =
        new CountCashbox(
            Till.CASHBOX, CountPurpose.CLOSING, EUR, hundred(), List.of(closing(1)), 8_000);
    till.run(command, RoleTemplate.FRONT_DESK);
    assertEquals(2_000, till.drawer());
    assertEquals(-2_000, till.balance(AccountKind.SAFE, Centre.BRANCH));
  }

  @Test
  void aPieceThatIsNoMoneyIsToldAndCounted() {
    var pieces = List.of(new Pieces(300, 1));
    var verdict =
        till.run(
            new CountCashbox(Till.CASHBOX, CountPurpose.CHECK, EUR, pieces, covers(), 0),
            RoleTemplate.FRONT_DESK);
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, verdict.outcome());
    assertEquals(Reason.UNKNOWN_DENOMINATION, verdict.reason());
    assertEquals(300, till.lastCount().countedMinor());
  }

  @Test
  void countsThatCannotBeAreNoCommand() {
    assertThrows(IllegalArgumentException.class, () -> new Pieces(100, -1));
    assertThrows(IllegalArgumentException.class, () -> new Pieces(0, 1));
    assertThrows(IllegalArgumentException.class, () -> new Pieces(1_000_000_000_000L, 2));
    var twice = List.of(new Pieces(100, 1), new Pieces(100, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CountCashbox(Till.CASHBOX, CountPurpose.CHECK, EUR, twice, covers(), 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CountCashbox(Till.CASHBOX, CountPurpose.CHECK, EUR, hundred(), covers(), 10_001));
  }

  private static List<Pieces> hundred() {
    return List.of(new Pieces(10_000, 1));
  }

  private List<CoveredShift> covers() {
    return List.of(new CoveredShift(till.shift, 1, false));
  }

  private CoveredShift closing(int through) {
    return new CoveredShift(till.shift, through, true);
  }

  private Reason close(UUID countId, String reason) {
    return till.run(new CloseCount(countId, reason), RoleTemplate.FRONT_DESK).reason();
  }
}
