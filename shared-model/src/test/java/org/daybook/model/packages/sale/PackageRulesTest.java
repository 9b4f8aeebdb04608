package org.daybook.model.packages.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import org.daybook.model.command.Command;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.decide.Authority;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryDraft;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerWriter;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.CreditKind;
import org.daybook.model.packages.PackageCredit;
import org.daybook.model.packages.PackageCredits;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A package of ten lessons for 119.00, of which 19.00 are tax.
class PackageRulesTest {
  private static final UUID CASHBOX = Centre.id("cashbox", 1);
  private static final UUID STUDENT = Centre.ENROLLED.getFirst();
  private static final UUID PACKAGE = Centre.id("package", 1);
  private static final UUID BOOKING = Centre.id("booking", 1);
  private static final String EUR = "EUR";
  private static final long PRICE = 11_900;

  private final Centre centre = new Centre();
  private long receipts;

  @BeforeEach
  void open() {
    centre.run(new SetCashPolicy(0, "VAT", 1_900, true, EUR, 0, true, 100_000));
    centre.run(new DefineCashbox(CASHBOX, "Front desk", true));
    centre.run(new OpenShift(CASHBOX, EUR, 0), RoleTemplate.FRONT_DESK);
    define(PRICE, true);
  }

  @Test
  void onlyWhoMayEditPricesDefinesPackages() {
    var define = new DefinePackage(PACKAGE, "Ten", Centre.COURSE, 10, EUR, PRICE, true);
    assertEquals(Reason.NOT_PERMITTED, centre.run(define, RoleTemplate.FRONT_DESK).reason());
    var twenty = new DefinePackage(PACKAGE, "Twenty", Centre.COURSE, 20, "EGP", PRICE, true);
    assertEquals(Reason.WRONG_CURRENCY, centre.run(twenty).reason());
    var elsewhere = centre.context(Centre.staff(RoleTemplate.OWNER), Centre.OTHER_BRANCH);
    assertEquals(
        Reason.OTHER_BRANCH,
        centre.decide(define, elsewhere, Authority.OF_THE_CENTRE, false).reason());
    assertThrows(
        IllegalArgumentException.class,
        () -> new DefinePackage(PACKAGE, "None", Centre.COURSE, 0, EUR, PRICE, true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new DefinePackage(PACKAGE, "Free", Centre.COURSE, 10, EUR, 0, true));
  }

  @Test
  void aPackageThatIsSoldIsOwedUntilItIsEarned() {
    assertNull(sell(PRICE).reason());
    var pack = pack();
    assertEquals(10, pack.remaining());
    assertEquals(PackageState.ACTIVE, pack.state());
    assertEquals(1_900, pack.taxMinor());
    assertEquals(0, balance(AccountKind.RECEIVABLE, STUDENT));
    assertEquals(-10_000, balance(AccountKind.DEFERRED, pack.id()));
    assertEquals(-1_900, balance(AccountKind.TAX, Centre.BRANCH));
    assertEquals(PRICE, balance(AccountKind.DRAWER, CASHBOX));
    assertEquals(List.of(CreditKind.PURCHASE), kinds());
  }

  @Test
  void whatWasSoldStaysAsItWasSold() {
    sell(PRICE);
    centre.run(new DefinePackage(PACKAGE, "Five", Centre.COHORT, 5, EUR, 99, false));
    assertEquals("Ten", pack().name());
    assertEquals(10, pack().credits());
    assertEquals(Centre.COURSE, pack().subjectId());
    assertEquals(PRICE, pack().priceMinor());
  }

  @Test
  void moneyForAPackageThatIsNotSoldSoStaysOnTheAccount() {
    staysOnAccount(sell(PRICE - 1), Reason.PRICE_DIFFERS, PRICE - 1);
    define(PRICE, false);
    staysOnAccount(sell(PRICE), Reason.PACKAGE_NOT_SOLD, 2 * PRICE - 1);
    var unknown = new PaymentItem(PaymentPurpose.PACKAGE, Centre.id("package", 7), PRICE);
    staysOnAccount(pay(unknown), Reason.NOT_FOUND, 3 * PRICE - 1);
  }

  @Test
  void whereOnlyStudentsBuyTheDeskSellsNothingAndGrantsStill() {
    centre.run(new SetPolicy(PolicyKey.PACKAGE_SALES, Centre.BRANCH, "STUDENT_ONLY"));
    staysOnAccount(sell(PRICE), Reason.PACKAGE_STUDENT_ONLY, PRICE);
    topUp(PRICE);
    assertEquals(Reason.PACKAGE_STUDENT_ONLY, buy().reason());
    assertNull(grant(RoleTemplate.BRANCH_MANAGER).reason());
    assertNull(buyAtTheCentre().reason());
    assertEquals(2, centre.facts().all(StudentPackage.TABLE).size());
  }

  @Test
  void undoingThePaymentTakesThePackageBack() {
    sell(PRICE);
    assertNull(undo().reason());
    assertEquals(PackageState.REFUNDED, pack().state());
    assertEquals(0, pack().remaining());
    assertEquals(0, balance(AccountKind.DEFERRED, pack().id()));
    assertEquals(0, balance(AccountKind.TAX, Centre.BRANCH));
    assertEquals(0, balance(AccountKind.RECEIVABLE, STUDENT));
    assertEquals(0, balance(AccountKind.DRAWER, CASHBOX));
    assertEquals(List.of(CreditKind.PURCHASE, CreditKind.REFUND), kinds());
  }

  @Test
  void aPaymentIsNotUndoneWhoseCreditsAreInUse() {
    sell(PRICE);
    consume();
    assertEquals(Reason.PACKAGE_IN_USE, undo().reason());
    restore();
    assertNull(undo().reason());
  }

  @Test
  void aPaymentIsNotUndoneWhosePackageWasGivenBack() {
    sell(PRICE);
    refund(RoleTemplate.OWNER);
    assertEquals(Reason.PACKAGE_IN_USE, undo().reason());
  }

  @Test
  void moneyDoesNotGoBackForAPackage() {
    sell(PRICE);
    var line = centre.facts().all(PaymentLine.TABLE).getLast();
    for (var tender : new Tender[] {Tender.CASH, null}) {
      var back =
          new RefundPayment(
              line.paymentId(),
              shift(),
              EUR,
              List.of(new RefundItem(line.id(), 1)),
              tender,
              "Asked",
              null);
      assertEquals(Reason.INVALID_VALUE, centre.run(back).reason());
    }
  }

  @Test
  void whatIsLeftOfAPackageGoesIntoTheWalletWithItsTax() {
    sell(PRICE);
    for (int n = 0; n < 3; n++) {
      consume();
      earn();
    }
    assertEquals(Reason.NOT_PERMITTED, refund(RoleTemplate.FRONT_DESK).reason());
    assertNull(refund(RoleTemplate.FINANCE).reason());
    assertEquals(-8_330, balance(AccountKind.WALLET, STUDENT));
    assertEquals(0, balance(AccountKind.DEFERRED, pack().id()));
    assertEquals(-570, balance(AccountKind.TAX, Centre.BRANCH));
    assertEquals(-3_000, balance(AccountKind.INCOME, Centre.COURSE));
    assertEquals(PackageState.REFUNDED, pack().state());
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, refund(RoleTemplate.OWNER).reason());
  }

  @Test
  void aPackageThatBookingsWaitToUseIsNotGivenBack() {
    sell(PRICE);
    consume();
    assertEquals(Reason.PACKAGE_IN_USE, refund(RoleTemplate.OWNER).reason());
    restore();
    assertNull(refund(RoleTemplate.OWNER).reason());
    assertEquals(-PRICE, balance(AccountKind.WALLET, STUDENT));
    assertEquals(0, balance(AccountKind.TAX, Centre.BRANCH));
  }

  @Test
  void aWalletBuysNoMoreThanLiesInIt() {
    topUp(PRICE - 1);
    assertEquals(Reason.WALLET_TOO_LOW, buy().reason());
    topUp(1);
    var cheaper = new BuyPackage(STUDENT, PACKAGE, EUR, PRICE - 1);
    assertEquals(Reason.PRICE_DIFFERS, centre.run(cheaper, RoleTemplate.FRONT_DESK).reason());
    assertNull(buy().reason());
    assertEquals(0, balance(AccountKind.WALLET, STUDENT));
    assertEquals(-10_000, balance(AccountKind.DEFERRED, pack().id()));
    assertEquals(Reason.WALLET_TOO_LOW, buy().reason());
  }

  @Test
  void aGrantNeedsWhoMayAndCostsNothing() {
    assertEquals(Reason.NOT_PERMITTED, grant(RoleTemplate.FRONT_DESK).reason());
    assertNull(grant(RoleTemplate.BRANCH_MANAGER).reason());
    assertEquals(0, pack().priceMinor());
    assertEquals(List.of(CreditKind.GRANT), kinds());
    assertNull(refund(RoleTemplate.OWNER).reason());
    assertEquals(0, balance(AccountKind.WALLET, STUDENT));
    assertEquals(0, pack().remaining());
    assertThrows(IllegalArgumentException.class, () -> new GrantPackage(STUDENT, PACKAGE, " "));
  }

  @Test
  void aPriceWithoutTaxIsPaidWithIt() {
    centre.run(new SetCashPolicy(0, "VAT", 1_900, false, EUR, 0, true, 100_000));
    define(10_000, true);
    staysOnAccount(sell(10_000), Reason.PRICE_DIFFERS, 10_000);
    assertNull(sell(PRICE).reason());
    assertEquals(-10_000, balance(AccountKind.DEFERRED, pack().id()));
    assertEquals(1_900, pack().taxMinor());
  }

  private void staysOnAccount(Verdict verdict, Reason reason, long onAccount) {
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, verdict.outcome());
    assertEquals(reason, verdict.reason());
    assertEquals(-onAccount, balance(AccountKind.RECEIVABLE, STUDENT));
    assertEquals(List.of(), centre.facts().all(StudentPackage.TABLE));
  }

  private void define(long price, boolean active) {
    var define = new DefinePackage(PACKAGE, "Ten", Centre.COURSE, 10, EUR, price, active);
    assertNull(centre.run(define).reason());
  }

  private Verdict sell(long amountMinor) {
    return pay(new PaymentItem(PaymentPurpose.PACKAGE, PACKAGE, amountMinor));
  }

  private void topUp(long amountMinor) {
    assertNull(pay(new PaymentItem(PaymentPurpose.WALLET, STUDENT, amountMinor)).reason());
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

  private Verdict undo() {
    var payment = centre.facts().all(Payment.TABLE).getLast().id();
    return centre.run(new UndoPayment(payment, null), RoleTemplate.FRONT_DESK);
  }

  private Verdict buy() {
    return centre.run(new BuyPackage(STUDENT, PACKAGE, EUR, PRICE), RoleTemplate.FRONT_DESK);
  }

  /// As the centre does for a student.
  private Verdict buyAtTheCentre() {
    var desk = centre.next(RoleTemplate.OWNER);
    var context =
        new Context(
            Centre.ORGANISATION,
            Centre.BRANCH,
            Context.centreIn(Centre.ORGANISATION),
            1,
            desk.sequence(),
            desk.actorId(),
            desk.capturedAt());
    Command buy = new BuyPackage(STUDENT, PACKAGE, EUR, PRICE);
    var verdict = centre.decide(buy, context, Authority.OF_THE_CENTRE, false);
    centre.facts().putAll(verdict.rows());
    return verdict;
  }

  private Verdict grant(RoleTemplate author) {
    return centre.run(new GrantPackage(STUDENT, PACKAGE, "Won the cup"), author);
  }

  private Verdict refund(RoleTemplate author) {
    return centre.run(new RefundPackage(pack().id(), "Moves away"), author);
  }

  private void consume() {
    var cohort = centre.facts().get(Cohort.TABLE, Centre.COHORT);
    var pack =
        PackageCredits.next(STUDENT, cohort, Centre.BRANCH, Centre.DESK, centre.facts())
            .orElseThrow();
    var context = centre.next(RoleTemplate.FRONT_DESK);
    centre.facts().putAll(PackageCredits.consume(pack, BOOKING, context).rows());
  }

  private void restore() {
    var context = centre.next(RoleTemplate.FRONT_DESK);
    centre.facts().putAll(PackageCredits.restore(pack(), BOOKING, "Ill", context).rows());
  }

  private void earn() {
    var ledger = new LedgerWriter(centre.next(RoleTemplate.FRONT_DESK), centre.facts());
    var draft = EntryDraft.of(EntryKind.CHARGE, Centre.TODAY).about(STUDENT, BOOKING);
    centre.with(PackageCredits.earn(pack(), ledger, draft, Centre.COURSE).pack());
    centre.facts().putAll(ledger.rows());
  }

  private StudentPackage pack() {
    return centre.facts().all(StudentPackage.TABLE).getLast();
  }

  private List<CreditKind> kinds() {
    return centre.facts().all(PackageCredit.TABLE).stream().map(PackageCredit::kind).toList();
  }

  private UUID shift() {
    return centre.facts().all(CashShift.TABLE).getFirst().id();
  }

  private long balance(AccountKind kind, UUID ownerId) {
    return centre.facts().all(AccountBalance.TABLE).stream()
        .filter(it -> it.account().equals(new Account(kind, ownerId)))
        .mapToLong(AccountBalance::balanceMinor)
        .sum();
  }
}
