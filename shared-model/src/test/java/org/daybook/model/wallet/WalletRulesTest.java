package org.daybook.model.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.operation.Outcome;
import org.daybook.model.people.Student;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WalletRulesTest {
  private static final UUID CASHBOX = Centre.id("cashbox", 1);
  private static final UUID STUDENT = Centre.ENROLLED.getFirst();
  private static final UUID SIBLING = Centre.ENROLLED.get(1);
  private static final String EUR = "EUR";

  private final Centre centre = new Centre();
  private long receipts;

  @BeforeEach
  void open() {
    centre.run(new SetCashPolicy(0, "VAT", 0, true, EUR, 0, true, 100_000));
    centre.run(new DefineCashbox(CASHBOX, "Front desk", true));
    centre.run(new OpenShift(CASHBOX, EUR, 0), RoleTemplate.FRONT_DESK);
  }

  @Test
  void cashGoesIntoAWalletAndNothingIsOwedForIt() {
    assertNull(topUp(STUDENT, 5_000).reason());
    assertEquals(new Wallets.Amounts(5_000, 0), wallet(STUDENT));
    assertEquals(0, balance(AccountKind.RECEIVABLE, STUDENT));
    assertEquals(5_000, balance(AccountKind.DRAWER, CASHBOX));
  }

  @Test
  void oneStudentMayPayIntoTheWalletOfAnother() {
    assertNull(topUp(SIBLING, 2_000).reason());
    assertEquals(2_000, wallet(SIBLING).balanceMinor());
    assertEquals(0, wallet(STUDENT).balanceMinor());
    assertEquals(0, balance(AccountKind.RECEIVABLE, STUDENT));
  }

  @Test
  void moneyForTheWalletOfNobodyStaysOnTheAccountOfWhoeverPays() {
    var verdict = topUp(Centre.id("student", 77), 2_000);
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, verdict.outcome());
    assertEquals(Reason.NOT_FOUND, verdict.reason());
    assertEquals(-2_000, balance(AccountKind.RECEIVABLE, STUDENT));
  }

  /// A desk that holds one branch knows nothing of her, and decides like the centre.
  @Test
  void aStudentOfAnotherBranchIsNobodyHere() {
    var elsewhere = Centre.id("student", 78);
    centre.with(studentAt(Centre.OTHER_BRANCH, elsewhere));
    assertEquals(Reason.NOT_FOUND, topUp(elsewhere, 2_000).reason());
    assertEquals(-2_000, balance(AccountKind.RECEIVABLE, STUDENT));
    assertEquals(0, balance(AccountKind.WALLET, elsewhere));
  }

  @Test
  void undoingTakesItOutAgainUnlessItWasSpent() {
    topUp(STUDENT, 5_000);
    var payment = centre.facts().all(Payment.TABLE).getLast().id();
    centre.run(new TransferWallet(STUDENT, SIBLING, EUR, 1, "Shared"));
    assertEquals(Reason.WALLET_TOO_LOW, undo(payment).reason());
    centre.run(new TransferWallet(SIBLING, STUDENT, EUR, 1, "Back"));
    assertNull(undo(payment).reason());
    assertEquals(0, wallet(STUDENT).balanceMinor());
    assertEquals(0, balance(AccountKind.DRAWER, CASHBOX));
  }

  @Test
  void moneyGoesBackFromTheWalletAsFarAsItIsThereAndNotHeld() {
    topUp(STUDENT, 5_000);
    hold(4_000);
    assertEquals(Reason.WALLET_TOO_LOW, refund(1_001).reason());
    assertNull(refund(1_000).reason());
    assertEquals(new Wallets.Amounts(4_000, 4_000), wallet(STUDENT));
    assertEquals(0, balance(AccountKind.RECEIVABLE, STUDENT));
  }

  @Test
  void aTransferMovesNoMoreThanIsThereAndNotHeld() {
    topUp(STUDENT, 5_000);
    hold(4_000);
    assertEquals(
        Reason.WALLET_TOO_LOW,
        centre.run(new TransferWallet(STUDENT, SIBLING, EUR, 1_001, "Shared")).reason());
    var owner = Centre.staff(RoleTemplate.TRAINER);
    assertNull(centre.run(new TransferWallet(STUDENT, owner, EUR, 600, "Lesson")).reason());
    assertNull(
        centre.run(new TransferWallet(STUDENT, Centre.BRANCH, EUR, 400, "Lost book")).reason());
    assertEquals(600, wallet(owner).balanceMinor());
    assertEquals(400, wallet(Centre.BRANCH).balanceMinor());
    assertEquals(0, wallet(STUDENT).availableMinor());
  }

  @Test
  void aTransferNeedsWhoMayAndTwoWallets() {
    topUp(STUDENT, 5_000);
    var transfer = new TransferWallet(STUDENT, SIBLING, EUR, 1, "Shared");
    assertEquals(Reason.NOT_PERMITTED, centre.run(transfer, RoleTemplate.FRONT_DESK).reason());
    assertEquals(
        Reason.NOT_FOUND,
        centre
            .run(new TransferWallet(STUDENT, Centre.id("student", 77), EUR, 1, "Shared"))
            .reason());
    assertEquals(
        Reason.WRONG_CURRENCY,
        centre.run(new TransferWallet(STUDENT, SIBLING, "EGP", 1, "Shared")).reason());
    assertThrows(
        IllegalArgumentException.class,
        () -> new TransferWallet(STUDENT, STUDENT, EUR, 1, "Shared"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new TransferWallet(STUDENT, SIBLING, EUR, -1, "Shared"));
  }

  @Test
  void whatLiesOnTheAccountCanGoIntoTheWallet() {
    pay(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 3_000));
    assertEquals(
        Reason.ACCOUNT_TOO_LOW,
        centre.run(new FundWallet(STUDENT, EUR, 3_001), RoleTemplate.FRONT_DESK).reason());
    assertNull(centre.run(new FundWallet(STUDENT, EUR, 3_000), RoleTemplate.FRONT_DESK).reason());
    assertEquals(3_000, wallet(STUDENT).balanceMinor());
    assertEquals(0, balance(AccountKind.RECEIVABLE, STUDENT));
    assertEquals(
        Reason.ACCOUNT_TOO_LOW,
        centre.run(new FundWallet(STUDENT, EUR, 1), RoleTemplate.FRONT_DESK).reason());
  }

  private Verdict topUp(UUID ownerId, long amountMinor) {
    return pay(new PaymentItem(PaymentPurpose.WALLET, ownerId, amountMinor));
  }

  private Verdict pay(PaymentItem item) {
    receipts++;
    return centre.run(
        new TakePayment(
            shift(),
            STUDENT,
            EUR,
            List.of(item),
            List.of(new Tendered(Tender.CASH, item.amountMinor(), null)),
            0,
            item.amountMinor(),
            receipts),
        RoleTemplate.FRONT_DESK);
  }

  private Verdict undo(UUID paymentId) {
    return centre.run(new UndoPayment(paymentId, null), RoleTemplate.FRONT_DESK);
  }

  private Verdict refund(long amountMinor) {
    var line = centre.facts().all(PaymentLine.TABLE).getLast();
    return centre.run(
        new RefundPayment(
            line.paymentId(),
            shift(),
            EUR,
            List.of(new RefundItem(line.id(), amountMinor)),
            Tender.CASH,
            "Leaves",
            null),
        RoleTemplate.FRONT_DESK);
  }

  private void hold(long amountMinor) {
    var ledger = new LedgerWriter(centre.next(RoleTemplate.OWNER), centre.facts());
    assertTrue(ledger.hold(0, Wallets.of(STUDENT), amountMinor, Centre.SESSION, null).isPresent());
    centre.facts().putAll(ledger.rows());
  }

  private static Student studentAt(UUID branchId, UUID id) {
    return new Student(
        id,
        Centre.ORGANISATION,
        branchId,
        Centre.id("family", 78),
        "SO-78",
        "Sara South",
        Student.matchKeyOf("Sara South"),
        null,
        null,
        null,
        false,
        null);
  }

  private UUID shift() {
    return centre.facts().all(CashShift.TABLE).getFirst().id();
  }

  private Wallets.Amounts wallet(UUID ownerId) {
    return Wallets.at(Centre.BRANCH, Wallets.of(ownerId), centre.facts());
  }

  private long balance(AccountKind kind, UUID ownerId) {
    return centre.facts().all(AccountBalance.TABLE).stream()
        .filter(it -> it.account().equals(new Account(kind, ownerId)))
        .mapToLong(AccountBalance::balanceMinor)
        .sum();
  }
}
