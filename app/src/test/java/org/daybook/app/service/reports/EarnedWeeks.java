package org.daybook.app.service.reports;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.Price;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Command;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Policy;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.row.Row;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.StartSession;
import org.daybook.model.staff.Role;
import org.daybook.model.wallet.TransferWallet;

/// Three pottery sessions at 15.00, done as a desk does them. Wallets were filled and packages of
/// ten for 120.00 sold a fortnight ago. At the first session the centre keeps the price of who
/// stays away, at the second somebody decides, at the third the price goes back. A drawer is open
/// today.
public final class EarnedWeeks implements AutoCloseable {
  public static final UUID OFFER = Centre.id(91_001);
  public static final LocalDate SOLD = Centre.DAY.minusDays(14);
  public static final LocalDate STRICT = Centre.DAY.minusDays(13);
  public static final LocalDate MANUAL = Centre.DAY.minusDays(5);
  public static final LocalDate FLEXIBLE = Centre.DAY.minusDays(1);
  public static final UUID AT_STRICT = Centre.id(91_010);
  public static final UUID AT_MANUAL = Centre.id(91_011);
  public static final UUID AT_FLEXIBLE = Centre.id(91_012);
  private static final UUID DRAWER = Centre.id(91_002);
  private static final String EUR = "EUR";
  private static final long PRICE = 1_500;

  public final Centre centre = new Centre(8);
  public final OpenedDesk desk;
  private final UUID policyId = Centre.id(91_020);
  private int receipts;

  public EarnedWeeks(Path folder) {
    desk = new OpenedDesk(folder, centre).filled(centre);
    may(Permission.values());
    put(
        new Cashbox(DRAWER, centre.organisation, centre.branch, "Front drawer", true),
        new Price(
            Price.idOf(centre.branch, centre.cohort, PaymentPurpose.SESSION),
            centre.organisation,
            centre.branch,
            centre.cohort,
            PaymentPurpose.SESSION,
            PRICE,
            true),
        new ClassPackage(
            OFFER,
            centre.organisation,
            centre.branch,
            "Ten lessons",
            centre.cohort,
            10,
            12_000,
            true),
        session(AT_STRICT, STRICT),
        session(AT_MANUAL, MANUAL),
        session(AT_FLEXIBLE, FLEXIBLE));
    desk.clock.set(at(SOLD));
    sell();
    keep();
    leaveOpen();
    giveBack();
    desk.clock.set(at(Centre.DAY));
    run(new OpenShift(DRAWER, EUR, 0));
    pay(6, new PaymentItem(PaymentPurpose.SESSION, centre.session, PRICE), Tender.CASH);
  }

  private void sell() {
    run(new OpenShift(DRAWER, EUR, 0));
    pay(0, new PaymentItem(PaymentPurpose.WALLET, student(0), 5_000), Tender.CASH);
    pay(1, new PaymentItem(PaymentPurpose.WALLET, student(1), 3_000), Tender.CARD);
    pay(2, new PaymentItem(PaymentPurpose.PACKAGE, OFFER, 12_000), Tender.CASH);
    pay(3, new PaymentItem(PaymentPurpose.PACKAGE, OFFER, 12_000), Tender.CARD);
    count();
    for (var session : List.of(AT_STRICT, AT_MANUAL)) {
      book(session, 0, BookingPay.WALLET);
      book(session, 1, BookingPay.WALLET);
      book(session, 2, BookingPay.PACKAGE);
      book(session, 3, BookingPay.PACKAGE);
    }
    book(AT_FLEXIBLE, 0, BookingPay.WALLET);
    run(new TransferWallet(student(0), centre.branch, EUR, 300, "For the tombola"));
    run(new TransferWallet(student(0), centre.staff, EUR, 200, "For the tombola"));
  }

  private void keep() {
    policy("STRICT");
    desk.clock.set(at(STRICT));
    run(new OpenShift(DRAWER, EUR, 0));
    pay(4, new PaymentItem(PaymentPurpose.SESSION, AT_STRICT, PRICE), Tender.CASH);
    count();
    hold(AT_STRICT, true, false, true, false, true);
  }

  private void leaveOpen() {
    policy("MANUAL");
    desk.clock.set(at(MANUAL));
    hold(AT_MANUAL, true, false, false, true);
  }

  private void giveBack() {
    policy("FLEXIBLE");
    desk.clock.set(at(FLEXIBLE));
    hold(AT_FLEXIBLE, false);
  }

  /// Marks the first students, who were there or not, and finishes the session.
  private void hold(UUID session, boolean... came) {
    run(new StartSession(session));
    for (int i = 0; i < came.length; i++) {
      var value = came[i] ? AttendanceValue.PRESENT : AttendanceValue.ABSENT;
      run(new MarkAttendance(session, student(i), value, 0, null));
    }
    run(new FinishSession(session));
  }

  public UUID student(int index) {
    return centre.students().get(index).id();
  }

  public void run(Command command) {
    desk.clock.advance(Duration.ofSeconds(20));
    var result = desk.capture.capture(Gesture.of(UUID.randomUUID(), centre.staff, command));
    if (!(result instanceof CaptureResult.Saved)) {
      throw new IllegalStateException(command + ": " + result);
    }
  }

  private void pay(int student, PaymentItem item, Tender tender) {
    receipts++;
    boolean cash = tender == Tender.CASH;
    run(
        new TakePayment(
            shift().id(),
            student(student),
            EUR,
            List.of(item),
            List.of(new Tendered(tender, item.amountMinor(), cash ? null : "0042")),
            0,
            cash ? item.amountMinor() : 0,
            receipts));
  }

  private void book(UUID session, int student, BookingPay pay) {
    run(new BookSeat(session, student(student), BookingKind.STANDARD, pay, null, null));
  }

  private void count() {
    var shift = shift();
    run(
        new CountCashbox(
            DRAWER,
            CountPurpose.CLOSING,
            EUR,
            List.of(new Pieces(500, 1)),
            List.of(new CoveredShift(shift.id(), shift.entries(), true)),
            0));
  }

  private CashShift shift() {
    return desk.replica.read(facts -> facts.list(CashShift.UNCOUNTED, DRAWER)).getLast();
  }

  private void policy(String value) {
    put(new Policy(policyId, centre.organisation, centre.branch, PolicyKey.ABSENCE_POLICY, value));
  }

  /// What whoever is at the desk may do.
  public void may(Permission... permissions) {
    var names = Arrays.stream(permissions).map(Permission::wireName).sorted().toList();
    put(new Role(Centre.id(4), centre.organisation, "Manager", names));
  }

  private void put(Row... rows) {
    desk.replica.write(transaction -> {
      transaction.put(List.of(rows));
      return true;
    });
  }

  private Session session(UUID id, LocalDate day) {
    return new Session(
        id,
        centre.organisation,
        centre.branch,
        centre.cohort,
        day,
        at(day),
        at(day).plus(Duration.ofHours(1)),
        "Room 1",
        centre.staff,
        SessionState.SCHEDULED,
        null,
        null);
  }

  private static Instant at(LocalDate day) {
    return Centre.NOW.plus(Duration.ofDays(day.toEpochDay() - Centre.DAY.toEpochDay()));
  }

  @Override
  public void close() {
    desk.close();
  }
}
