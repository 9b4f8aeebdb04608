package org.daybook.model.booking.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.DefineCashbox;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.SetCashPolicy;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.decide.Verdict;
import org.daybook.model.ledger.Account;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Balances;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.Posting;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.StartSession;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.wallet.Wallets;

/// A centre whose sessions cost 15 euros with 20 % of tax in them, with an open drawer.
final class BookedCentre {
  static final UUID SESSION = Centre.SESSION;
  static final UUID STRANGER = Centre.STRANGER;
  static final UUID MEMBER = Centre.ENROLLED.getFirst();
  static final long PRICE = 1_500;
  static final String EUR = "EUR";

  private static final UUID CASHBOX = Centre.id("cashbox", 1);
  private static final UUID BUNDLE = Centre.id("package", 1);

  final Centre centre = new Centre();
  final Instant begins = centre.session().startsAt();
  private long receipts;

  BookedCentre() {
    centre.at(begins.minus(Duration.ofHours(4)));
    centre.run(new SetCashPolicy(0, "VAT", 2_000, true, EUR, 0, true, 100_000));
    centre.run(new DefineCashbox(CASHBOX, "Front desk", true));
    centre.run(new OpenShift(CASHBOX, EUR, 0), RoleTemplate.FRONT_DESK);
    centre.run(new SetPrice(Centre.COURSE, PaymentPurpose.SESSION, EUR, PRICE, true));
    centre.run(new DefinePackage(BUNDLE, "Ten lessons", Centre.COURSE, 10, EUR, 12_000, true));
  }

  BookedCentre policy(PolicyKey key, String setting) {
    centre.run(new SetPolicy(key, null, setting));
    return this;
  }

  Verdict book(UUID student, BookingPay pay) {
    return book(student, pay, null);
  }

  Verdict book(UUID student, BookingPay pay, String overCapacity) {
    return centre.run(
        new BookSeat(SESSION, student, BookingKind.STANDARD, pay, null, overCapacity),
        overCapacity == null ? RoleTemplate.FRONT_DESK : RoleTemplate.BRANCH_MANAGER);
  }

  Verdict book(BookingKind kind, UUID student, UUID makesUp) {
    return centre.run(
        new BookSeat(SESSION, student, kind, BookingPay.AUTOMATIC, makesUp, null),
        RoleTemplate.FRONT_DESK);
  }

  /// A session of the same course a week before.
  UUID missedSession() {
    var id = Centre.id("session", 7);
    centre.with(Centre.session(id, Centre.BRANCH, SessionState.FINISHED));
    return id;
  }

  void absentFrom(UUID session, UUID student, AttendanceValue value) {
    centre.run(new MarkAttendance(session, student, value, 0, null), RoleTemplate.FRONT_DESK);
  }

  /// Puts the student's booking into another session, which is over.
  void usedElsewhere(UUID student, int n) {
    var row = booking(student);
    centre.with(
        new Booking(
            row.id(),
            row.organisationId(),
            row.branchId(),
            Centre.id("session", 100 + n),
            student,
            row.kind(),
            row.state(),
            row.charge(),
            row.method(),
            row.priceMinor(),
            row.studentPackageId(),
            null,
            null,
            null,
            null,
            row.bookedBy(),
            row.bookedAt(),
            row.madeBy()));
  }

  Verdict cancel(UUID student, RoleTemplate by, String reason) {
    return centre.run(new CancelBooking(booking(student).id(), reason), by);
  }

  /// The last booking of a student.
  Booking booking(UUID student) {
    return centre.facts().list(Booking.BY_STUDENT, student).stream()
        .max(Comparator.comparing(Booking::bookedAt).thenComparing(Booking::id))
        .orElseThrow();
  }

  Verdict topUp(UUID student, long amount) {
    return pay(student, new PaymentItem(PaymentPurpose.WALLET, student, amount));
  }

  Verdict payAtTheDoor(UUID student) {
    return pay(student, new PaymentItem(PaymentPurpose.SESSION, SESSION, PRICE));
  }

  Verdict pay(UUID student, PaymentItem item) {
    receipts++;
    return centre.run(
        new TakePayment(
            shift(),
            student,
            EUR,
            List.of(item),
            List.of(new Tendered(Tender.CASH, item.amountMinor(), null)),
            0,
            item.amountMinor(),
            receipts),
        RoleTemplate.FRONT_DESK);
  }

  UUID shift() {
    return centre.facts().all(CashShift.TABLE).getFirst().id();
  }

  List<Payment> payments() {
    return centre.facts().all(Payment.TABLE);
  }

  Payment payment() {
    return payments().getLast();
  }

  Verdict grant(UUID student) {
    return centre.run(new GrantPackage(student, BUNDLE, "Won it"));
  }

  /// Ten lessons for 120 euros.
  Verdict buy(UUID student) {
    return pay(student, new PaymentItem(PaymentPurpose.PACKAGE, BUNDLE, 12_000));
  }

  StudentPackage pack(UUID student) {
    return centre.facts().list(StudentPackage.BY_STUDENT, student).getLast();
  }

  Verdict mark(UUID student, AttendanceValue value) {
    var slot = AttendanceMark.slotOf(SESSION, student);
    var before = RollCallRules.counting(centre.facts(), slot).map(AttendanceMark::id);
    return centre.run(
        new MarkAttendance(SESSION, student, value, 0, before.orElse(null)),
        RoleTemplate.FRONT_DESK);
  }

  Verdict correct(UUID student, AttendanceValue value) {
    var slot = AttendanceMark.slotOf(SESSION, student);
    var before = RollCallRules.counting(centre.facts(), slot).orElseThrow().id();
    return centre.run(
        new CorrectMark(SESSION, student, value, 0, before, null, "Looked again"),
        RoleTemplate.BRANCH_MANAGER);
  }

  Verdict finish() {
    if (centre.session().state() != SessionState.CONDUCTING) {
      centre.at(begins);
      centre.run(new StartSession(SESSION), RoleTemplate.FRONT_DESK);
    }
    return centre.run(new FinishSession(SESSION), RoleTemplate.FRONT_DESK);
  }

  Wallets.Amounts wallet(UUID student) {
    return Wallets.at(Centre.BRANCH, Wallets.of(student), centre.facts());
  }

  long owed(UUID student) {
    return balance(new Account(AccountKind.RECEIVABLE, student));
  }

  /// What the course has earned.
  long income() {
    return -balance(new Account(AccountKind.INCOME, Centre.COURSE));
  }

  long tax() {
    return -balance(new Account(AccountKind.TAX, Centre.BRANCH));
  }

  private long balance(Account account) {
    return centre.facts().list(AccountBalance.BY_OWNER, account.ownerId()).stream()
        .filter(it -> it.account().equals(account))
        .mapToLong(AccountBalance::balanceMinor)
        .sum();
  }

  /// That what is kept is what was posted and is held.
  boolean balances() {
    var facts = centre.facts();
    var kept = facts.all(AccountBalance.TABLE).stream().filter(it -> !isNothing(it)).toList();
    var replayed =
        Balances.replay(facts.all(Posting.TABLE), facts.all(Hold.TABLE)).stream()
            .filter(it -> !isNothing(it))
            .toList();
    return kept.size() == replayed.size() && kept.containsAll(replayed);
  }

  private static boolean isNothing(AccountBalance balance) {
    return balance.balanceMinor() == 0 && balance.heldMinor() == 0;
  }
}
