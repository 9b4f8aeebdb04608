package org.daybook.model.booking.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.Earnings;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.command.Command;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.HoldState;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.packages.CreditKind;
import org.daybook.model.packages.PackageCredit;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.StartSession;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is done with seats in whatever order, nobody sits on two of them, none is sold twice,
/// and money, credits and bookings say the same.
class AnyBookingTest {
  private static final int STEPS = 1_500;
  private static final int STUDENTS = 8;
  private static final int SEATS_AT_ONCE = 4;

  private final BookedCentre book = new BookedCentre();
  private final Set<BookingState> states = EnumSet.noneOf(BookingState.class);
  private final Set<BookingCharge> charges = EnumSet.noneOf(BookingCharge.class);
  private Random random = new Random(0);
  private Instant now = book.begins.minus(Duration.ofHours(4));
  private UUID session = BookedCentre.SESSION;
  private int sessions;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void moneyCreditsAndSeatsAgree(long seed) {
    random = new Random(seed);
    for (int n = 0; n < STUDENTS; n++) {
      book.centre.withStudent(20 + n, new PersonDetails("Student " + n, null, null, null));
    }
    for (int step = 0; step < STEPS; step++) {
      now = now.plusSeconds(random.nextInt(15) == 0 ? 28_000 : random.nextInt(240));
      book.centre.at(now);
      step();
      check();
    }
    states.add(BookingState.EXPIRED);
    assertEquals(EnumSet.allOf(BookingState.class), states, "any other has to be reached");
    assertEquals(EnumSet.allOf(BookingCharge.class), charges);
  }

  private void step() {
    List<Runnable> steps =
        List.of(
            () -> book.topUp(student(), 500L + random.nextInt(3_000)),
            () -> book.buy(student()),
            () -> book.grant(student()),
            this::book,
            this::book,
            this::book,
            () -> run(new CancelBooking(booking(), "Changed her mind")),
            () -> run(new CancelBooking(booking(), "Changed her mind")),
            this::mark,
            this::mark,
            this::mark,
            this::correct,
            this::correct,
            this::payAtTheDoor,
            () ->
                run(
                    new UndoPayment(
                        book.payments().isEmpty() ? session : book.payment().id(), "Wrong")),
            () -> run(new DecideNoShow(booking(), one(NoShowDecision.values()), "Looked into it")),
            this::goOn,
            this::goOn,
            () -> book.policy(PolicyKey.ABSENCE_POLICY, one(AbsencePolicy.values()).name()));
    steps.get(random.nextInt(steps.size())).run();
  }

  private Object book() {
    boolean makeup = random.nextInt(6) == 0;
    var kind = makeup ? BookingKind.MAKEUP : one(BookingKind.STANDARD, BookingKind.TRIAL);
    return run(
        new BookSeat(
            session,
            student(),
            kind,
            one(BookingPay.values()),
            makeup ? anySession() : null,
            random.nextInt(8) == 0 ? "Her sister is in it" : null));
  }

  private Object mark() {
    var student = student();
    var at = anySession();
    var before = counting(at, student);
    return run(new MarkAttendance(at, student, value(), 0, before));
  }

  private Object correct() {
    var student = student();
    var at = anySession();
    return run(new CorrectMark(at, student, value(), 0, counting(at, student), null, "Looked"));
  }

  private Object payAtTheDoor() {
    return book.pay(
        student(), new PaymentItem(PaymentPurpose.SESSION, session, BookedCentre.PRICE));
  }

  /// The session starts, ends or is cancelled, and then there is another one.
  private Object goOn() {
    var state = book.centre.facts().get(Session.TABLE, session).state();
    if (state == SessionState.CONDUCTING) {
      run(new FinishSession(session));
      return another();
    }
    if (random.nextInt(6) == 0) {
      run(new CancelSession(session, "Burst pipe", null));
      return another();
    }
    return run(new StartSession(session));
  }

  private Object another() {
    sessions++;
    session = Centre.id("session", 1_000 + sessions);
    var starts = now.plus(Duration.ofMinutes(30 + random.nextInt(3_000)));
    book.centre.with(
        Centre.session(session, Centre.BRANCH, SessionState.SCHEDULED)
            .planned(
                new SessionPlan(
                    Centre.TODAY, starts, starts.plus(Duration.ofHours(9)), "Room 1", null)));
    return session;
  }

  private void check() {
    var facts = book.centre.facts();
    assertTrue(book.balances(), "what is kept is not what was posted");
    var ledger = LedgerPeriod.of(facts.all(LedgerEntry.TABLE), facts.all(Posting.TABLE));
    assertEquals(
        CashTotals.of(ledger).earned().netMinor(), Earnings.of(ledger).totalMinor(), "earned");
    for (var balance : facts.all(AccountBalance.TABLE)) {
      if (balance.accountKind() == AccountKind.WALLET) {
        assertTrue(
            balance.heldMinor() >= 0 && balance.heldMinor() <= -balance.balanceMinor(),
            balance::toString);
      }
    }
    facts.all(StudentPackage.TABLE).forEach(this::checkPackage);
    var seated =
        facts.list(Booking.BY_SESSION, session).stream()
            .filter(it -> it.livesAt(now))
            .map(Booking::studentId)
            .toList();
    assertEquals(Set.copyOf(seated).size(), seated.size(), "somebody has two seats");
    for (var booking : facts.all(Booking.TABLE)) {
      checkBooking(booking);
    }
  }

  /// What remains is the sum of the entries; what bookings promise and have earned is what is used.
  private void checkPackage(StudentPackage pack) {
    var facts = book.centre.facts();
    int sum =
        facts.list(PackageCredit.BY_PACKAGE, pack.id()).stream()
            .mapToInt(PackageCredit::credits)
            .sum();
    assertEquals(sum, pack.remaining(), pack::toString);
    checkUse(pack);
    var mine =
        facts.all(Booking.TABLE).stream()
            .filter(it -> pack.id().equals(it.studentPackageId()))
            .collect(Collectors.groupingBy(Booking::charge, Collectors.counting()));
    assertEquals(mine.getOrDefault(BookingCharge.HELD, 0L), pack.promised(), pack::toString);
    assertEquals(mine.getOrDefault(BookingCharge.CAPTURED, 0L), pack.earned(), pack::toString);
  }

  private void checkUse(StudentPackage pack) {
    var entries =
        book.centre.facts().list(PackageCredit.BY_PACKAGE, pack.id()).stream()
            .collect(
                Collectors.groupingBy(
                    PackageCredit::kind, Collectors.summingInt(PackageCredit::credits)));
    int used =
        -entries.getOrDefault(CreditKind.CONSUME, 0) - entries.getOrDefault(CreditKind.RESTORE, 0);
    assertEquals(used, pack.used(), pack::toString);
    assertEquals(-entries.getOrDefault(CreditKind.REFUND, 0), pack.returned(), pack::toString);
  }

  private void checkBooking(Booking booking) {
    var facts = book.centre.facts();
    states.add(booking.state());
    charges.add(booking.charge());
    boolean promised =
        facts.list(Hold.BY_SUBJECT, booking.id()).stream()
            .anyMatch(it -> it.state() == HoldState.HELD);
    assertEquals(
        booking.charge() == BookingCharge.HELD && booking.method() == BookingMethod.WALLET,
        promised,
        booking::toString);
    if (booking.charge() == BookingCharge.CAPTURED && booking.method() != BookingMethod.PACKAGE) {
      assertTrue(
          Charges.standing(booking.sessionId(), booking.studentId(), facts).isPresent(),
          booking::toString);
    }
  }

  private Object run(Command command) {
    return book.centre.run(command);
  }

  private UUID student() {
    return Centre.id("student", 20 + random.nextInt(STUDENTS));
  }

  private UUID anySession() {
    return random.nextInt(3) == 0 && sessions > 1
        ? Centre.id("session", 1_000 + sessions - 1)
        : session;
  }

  private UUID booking() {
    var all =
        book.centre.facts().all(Booking.TABLE).stream()
            .sorted(Comparator.comparing(Booking::bookedAt).reversed())
            .limit(SEATS_AT_ONCE)
            .toList();
    return all.isEmpty() ? session : all.get(random.nextInt(all.size())).id();
  }

  private UUID counting(UUID at, UUID student) {
    return RollCallRules.counting(book.centre.facts(), AttendanceMark.slotOf(at, student))
        .map(AttendanceMark::id)
        .orElse(null);
  }

  private AttendanceValue value() {
    return one(
        AttendanceValue.PRESENT,
        AttendanceValue.PRESENT,
        AttendanceValue.ABSENT,
        AttendanceValue.ABSENT,
        AttendanceValue.EXCUSED);
  }

  @SafeVarargs
  private <T> T one(T... among) {
    return among[random.nextInt(among.length)];
  }
}
