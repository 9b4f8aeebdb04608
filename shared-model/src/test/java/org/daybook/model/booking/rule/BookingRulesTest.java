package org.daybook.model.booking.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.BookingState;
import org.daybook.model.cash.PaymentLine;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.RefundItem;
import org.daybook.model.cash.RefundPayment;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.UndoPayment;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.packages.PackageState;
import org.daybook.model.people.MergeStudents;
import org.daybook.model.people.StudentChange;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.wallet.Wallets;
import org.junit.jupiter.api.Test;

class BookingRulesTest {
  private static final UUID STRANGER = BookedCentre.STRANGER;
  private static final long PRICE = BookedCentre.PRICE;

  private final BookedCentre book = new BookedCentre();

  @Test
  void whatIsPaidByItselfIsAPackageBeforeAWallet() {
    book.topUp(STRANGER, 2_000);
    book.grant(STRANGER);
    assertNull(book.book(STRANGER, BookingPay.AUTOMATIC).reason());
    var booking = book.booking(STRANGER);
    assertEquals(BookingState.PAID, booking.state());
    assertEquals(BookingCharge.HELD, booking.charge());
    assertEquals(BookingMethod.PACKAGE, booking.method());
    assertEquals(9, book.pack(STRANGER).remaining());
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
  }

  @Test
  void withoutAPackageTheWalletPromisesThePrice() {
    book.topUp(STRANGER, 2_000);
    assertNull(book.book(STRANGER, BookingPay.AUTOMATIC).reason());
    assertEquals(BookingState.LOCKED, book.booking(STRANGER).state());
    assertEquals(PRICE, book.booking(STRANGER).priceMinor());
    assertEquals(new Wallets.Amounts(2_000, PRICE), book.wallet(STRANGER));
    assertEquals(0, book.income());
    assertTrue(book.balances());
  }

  @Test
  void withNeitherThereIsNoBooking() {
    book.topUp(STRANGER, PRICE - 1);
    var verdict = book.book(STRANGER, BookingPay.AUTOMATIC);
    assertEquals(Reason.CREDIT_TOO_LOW, verdict.reason());
    assertEquals(List.of(), book.centre.facts().all(Booking.TABLE));
    assertEquals(Reason.CREDIT_TOO_LOW, book.book(STRANGER, BookingPay.PACKAGE).reason());
  }

  @Test
  void moneyThatIsPromisedIsNotPromisedTwice() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    assertEquals(500, book.wallet(STRANGER).availableMinor());
    assertEquals(Reason.ALREADY_BOOKED, book.book(STRANGER, BookingPay.WALLET).reason());
  }

  @Test
  void theLastSeatIsGivenOnceAndSqueezedInOnlyByWhoMayWithAReason() {
    book.centre.withStudent(10, new PersonDetails("Late Comer", null, null, null));
    assertNull(book.book(STRANGER, BookingPay.AT_THE_DOOR).reason());
    var late = Centre.id("student", 10);
    assertEquals(Reason.SEATS_FULL, book.book(late, BookingPay.AT_THE_DOOR).reason());
    assertNull(book.book(late, BookingPay.AT_THE_DOOR, "Her sister is in it").reason());
    assertEquals("Her sister is in it", book.booking(late).reason());
  }

  @Test
  void whoHasASeatInTheGroupTakesNoOtherOne() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    assertNull(book.book(BookedCentre.MEMBER, BookingPay.AT_THE_DOOR).reason());
  }

  @Test
  void whoPaidForTheWholeGroupBooksNothing() {
    book.centre.run(
        new SetPrice(Centre.COURSE, PaymentPurpose.ENROLMENT, BookedCentre.EUR, 9_000, true));
    assertEquals(
        Reason.ALREADY_ENROLLED, book.book(BookedCentre.MEMBER, BookingPay.AUTOMATIC).reason());
  }

  @Test
  void aSeatThatIsNotPaidIsKeptUntilTheDayEnds() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    var booking = book.booking(STRANGER);
    assertEquals(
        Centre.TODAY.plusDays(1).atStartOfDay(ZoneId.of("Europe/London")).toInstant(),
        booking.holdExpiresAt());
    var last = booking.holdExpiresAt().minusMillis(1);
    assertTrue(booking.livesAt(last));
    assertTrue(booking.expiredAt(booking.holdExpiresAt()));
  }

  @Test
  void whoBooksNextWritesDownWhatHasExpired() {
    var tomorrow = Centre.session(BookedCentre.SESSION, Centre.BRANCH, SessionState.SCHEDULED);
    book.centre.with(
        tomorrow.planned(
            new SessionPlan(
                Centre.TODAY.plusDays(1),
                book.begins.plus(Duration.ofDays(1)),
                book.begins.plus(Duration.ofDays(1)).plusSeconds(5_400),
                "Room 1",
                null)));
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    book.centre.at(book.begins.plus(Duration.ofHours(20)));
    assertNull(book.book(STRANGER, BookingPay.AT_THE_DOOR).reason());
    assertEquals(
        List.of(BookingState.EXPIRED, BookingState.PENDING),
        book.centre.facts().all(Booking.TABLE).stream()
            .map(Booking::state)
            .sorted(Comparator.comparing(Enum::name))
            .toList());
  }

  @Test
  void twoHoursBeforeExactlyIsInTimeAndAMomentLaterIsNot() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    book.centre.at(book.begins.minus(Duration.ofHours(2)).plusMillis(1));
    assertEquals(
        Reason.CANCELLED_TOO_LATE, book.cancel(STRANGER, RoleTemplate.FRONT_DESK, "Ill").reason());
    book.centre.at(book.begins.minus(Duration.ofHours(2)));
    assertNull(book.cancel(STRANGER, RoleTemplate.FRONT_DESK, null).reason());
    assertEquals(BookingState.CANCELLED, book.booking(STRANGER).state());
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
  }

  @Test
  void laterOnlyWhoMayCancelsAndSaysWhy() {
    book.grant(STRANGER);
    book.book(STRANGER, BookingPay.PACKAGE);
    book.centre.at(book.begins);
    assertEquals(
        Reason.REASON_MISSING, book.cancel(STRANGER, RoleTemplate.BRANCH_MANAGER, null).reason());
    assertNull(book.cancel(STRANGER, RoleTemplate.BRANCH_MANAGER, "Train broke down").reason());
    assertEquals(10, book.pack(STRANGER).remaining());
    assertEquals("Train broke down", book.booking(STRANGER).reason());
  }

  @Test
  void whatIsOverIsNotCancelledByAnybody() {
    book.payAtTheDoor(STRANGER);
    book.mark(STRANGER, AttendanceValue.PRESENT);
    book.finish();
    assertEquals(
        Reason.SESSION_OVER, book.cancel(STRANGER, RoleTemplate.OWNER, "Did not like it").reason());
    assertEquals(BookingState.PAID, book.booking(STRANGER).state());
  }

  @Test
  void whoCancelledMayBookAgain() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    book.cancel(STRANGER, RoleTemplate.FRONT_DESK, null);
    assertNull(book.book(STRANGER, BookingPay.WALLET).reason());
    assertEquals(PRICE, book.wallet(STRANGER).heldMinor());
  }

  @Test
  void theLastCreditExhaustsAPackageAndComesBack() {
    book.grant(STRANGER);
    for (int used = 0; used < 9; used++) {
      book.book(STRANGER, BookingPay.PACKAGE);
      book.usedElsewhere(STRANGER, used);
      book.centre.at(book.begins.minusSeconds(14_000 - used));
    }
    assertNull(book.book(STRANGER, BookingPay.PACKAGE).reason());
    assertEquals(PackageState.EXHAUSTED, book.pack(STRANGER).state());
    book.cancel(STRANGER, RoleTemplate.FRONT_DESK, null);
    assertEquals(PackageState.ACTIVE, book.pack(STRANGER).state());
    assertEquals(1, book.pack(STRANGER).remaining());
  }

  @Test
  void cashAtTheDoorPaysTheSeatThatWasKept() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    assertNull(book.payAtTheDoor(STRANGER).reason());
    var booking = book.booking(STRANGER);
    assertEquals(BookingState.PAID, booking.state());
    assertEquals(BookingMethod.AT_THE_DOOR, booking.method());
    assertEquals(book.payment().id(), booking.paymentId());
    assertEquals(1, book.centre.facts().all(Booking.TABLE).size());
  }

  @Test
  void whoPaysAtTheDoorHasASeatAndOneTooManyIsAnException() {
    assertNull(book.payAtTheDoor(STRANGER).reason());
    assertEquals(BookingKind.DROP_IN, book.booking(STRANGER).kind());
    book.centre.withStudent(10, new PersonDetails("Late Comer", null, null, null));
    var late = Centre.id("student", 10);
    assertEquals(Reason.SEATS_FULL, book.payAtTheDoor(late).reason());
    assertEquals(BookingState.PAID, book.booking(late).state());
  }

  @Test
  void cashInsteadOfAWalletGivesTheWalletFree() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    book.payAtTheDoor(STRANGER);
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
    assertEquals(BookingMethod.AT_THE_DOOR, book.booking(STRANGER).method());
    assertTrue(book.balances());
  }

  @Test
  void anUndonePaymentLeavesTheSeatAsItWasKept() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    book.payAtTheDoor(STRANGER);
    undo();
    assertEquals(BookingState.PENDING, book.booking(STRANGER).state());
    assertEquals(BookingCharge.NONE, book.booking(STRANGER).charge());
    assertNull(book.booking(STRANGER).paymentId());
  }

  @Test
  void anUndonePaymentTakesTheSeatWithItThatItMade() {
    book.payAtTheDoor(STRANGER);
    undo();
    assertEquals(BookingState.CANCELLED, book.booking(STRANGER).state());
    assertEquals(0, book.owed(STRANGER));
  }

  @Test
  void whatWasPaidAtTheDoorGoesToTheWalletWhenItIsCancelled() {
    book.payAtTheDoor(STRANGER);
    assertEquals(1_250, book.income());
    book.cancel(STRANGER, RoleTemplate.FRONT_DESK, null);
    assertEquals(new Wallets.Amounts(PRICE, 0), book.wallet(STRANGER));
    assertEquals(0, book.income());
    assertEquals(0, book.tax());
    assertEquals(0, book.owed(STRANGER));
    assertTrue(book.balances());
  }

  @Test
  void whoHasTheMoneyBackHasNoSeat() {
    book.payAtTheDoor(STRANGER);
    var line = book.centre.facts().all(PaymentLine.TABLE).getLast();
    assertNull(
        book.centre
            .run(
                new RefundPayment(
                    book.payment().id(),
                    book.shift(),
                    BookedCentre.EUR,
                    List.of(new RefundItem(line.id(), PRICE)),
                    Tender.CASH,
                    "Ill",
                    null),
                RoleTemplate.BRANCH_MANAGER)
            .reason());
    assertEquals(BookingState.CANCELLED, book.booking(STRANGER).state());
    assertEquals(BookingCharge.RELEASED, book.booking(STRANGER).charge());
  }

  @Test
  void aCancelledSessionGivesEverythingBack() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    book.grant(BookedCentre.MEMBER);
    book.book(BookedCentre.MEMBER, BookingPay.PACKAGE);
    book.payAtTheDoor(Centre.ENROLLED.get(1));
    book.centre.run(new CancelSession(BookedCentre.SESSION, "Burst pipe", null));
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
    assertEquals(10, book.pack(BookedCentre.MEMBER).remaining());
    assertEquals(new Wallets.Amounts(PRICE, 0), book.wallet(Centre.ENROLLED.get(1)));
    assertTrue(
        book.centre.facts().all(Booking.TABLE).stream()
            .allMatch(it -> it.state() == BookingState.CANCELLED));
    assertEquals(0, book.income());
  }

  @Test
  void aTrialCostsNothingAndAMakeupAnAbsenceOnce() {
    assertNull(book.book(BookingKind.TRIAL, STRANGER, null).reason());
    assertEquals(BookingCharge.WAIVED, book.booking(STRANGER).charge());
    var missed = book.missedSession();
    assertEquals(
        Reason.NOTHING_TO_MAKE_UP,
        book.book(BookingKind.MAKEUP, BookedCentre.MEMBER, missed).reason());
    book.absentFrom(missed, BookedCentre.MEMBER, AttendanceValue.ABSENT);
    assertNull(book.book(BookingKind.MAKEUP, BookedCentre.MEMBER, missed).reason());
    assertEquals(0, book.booking(BookedCentre.MEMBER).priceMinor());
    book.cancel(BookedCentre.MEMBER, RoleTemplate.FRONT_DESK, null);
    assertNull(book.book(BookingKind.MAKEUP, BookedCentre.MEMBER, missed).reason());
  }

  @Test
  void aCentreMayLeaveBookingToItsStudents() {
    book.policy(PolicyKey.DESK_BOOKING, "STUDENT_ONLY");
    book.topUp(STRANGER, 2_000);
    assertEquals(Reason.DESK_MAY_NOT_BOOK, book.book(STRANGER, BookingPay.AUTOMATIC).reason());
    assertNull(book.book(STRANGER, BookingPay.AT_THE_DOOR).reason());
  }

  @Test
  void noSeatIsBookedAtWhatIsOver() {
    for (var state : List.of(SessionState.FINISHED, SessionState.CANCELLED, SessionState.MISSED)) {
      book.centre.sessionIs(state);
      var reason = book.book(STRANGER, BookingPay.AT_THE_DOOR).reason();
      assertTrue(
          reason == Reason.SESSION_OVER
              || reason == Reason.SESSION_CANCELLED
              || reason == Reason.SESSION_MISSED);
    }
    book.centre.sessionIs(SessionState.SCHEDULED).at(book.centre.session().endsAt());
    assertEquals(Reason.SESSION_OVER, book.book(STRANGER, BookingPay.AT_THE_DOOR).reason());
  }

  @Test
  void nobodyBooksForNobodyElsewhereOrWithoutBeingAllowed() {
    assertEquals(
        Reason.NOT_FOUND, book.book(Centre.id("student", 99), BookingPay.AUTOMATIC).reason());
    var command =
        new BookSeat(
            BookedCentre.SESSION,
            STRANGER,
            BookingKind.STANDARD,
            BookingPay.AT_THE_DOOR,
            null,
            null);
    assertEquals(Reason.NOT_PERMITTED, book.centre.run(command, RoleTemplate.TRAINER).reason());
    Context elsewhere = book.centre.context(Centre.staff(RoleTemplate.OWNER), Centre.OTHER_BRANCH);
    assertTrue(
        List.of(Reason.OTHER_BRANCH, Reason.NOT_PERMITTED)
            .contains(book.centre.run(command, elsewhere).reason()));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new BookSeat(
                BookedCentre.SESSION,
                STRANGER,
                BookingKind.DROP_IN,
                BookingPay.AUTOMATIC,
                null,
                null));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new BookSeat(
                BookedCentre.SESSION,
                STRANGER,
                BookingKind.MAKEUP,
                BookingPay.AUTOMATIC,
                null,
                null));
  }

  @Test
  void aSeatThatWasWithdrawnFromTheGroupIsFreeForABooking() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    book.centre.withStudent(10, new PersonDetails("Late Comer", null, null, null));
    var late = Centre.id("student", 10);
    assertEquals(Reason.SEATS_FULL, book.book(late, BookingPay.AT_THE_DOOR).reason());
    book.centre.enrolmentIs(2, EnrolmentState.WITHDRAWN);
    assertNull(book.book(late, BookingPay.AT_THE_DOOR).reason());
  }

  /// Booked under one entry of the book and paid under another, which stands for both by then.
  @Test
  void whatOnePersonPaidUnderTwoNamesGoesBackToWhoPaid() {
    book.centre.withStudent(10, new PersonDetails("Noura Hadad", null, null, null));
    var twice = Centre.id("student", 10);
    book.book(twice, BookingPay.AT_THE_DOOR);
    assertNull(book.centre.run(new MergeStudents(twice, STRANGER)).reason());
    assertNull(book.payAtTheDoor(STRANGER).reason());
    assertEquals(BookingState.PAID, book.booking(twice).state());
    book.cancel(twice, RoleTemplate.FRONT_DESK, null);
    assertEquals(new Wallets.Amounts(PRICE, 0), book.wallet(STRANGER));
    assertEquals(0, book.income());
  }

  @Test
  void theHistoryOfAStudentTellsOfSeats() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    book.cancel(STRANGER, RoleTemplate.FRONT_DESK, null);
    assertEquals(
        List.of("book-seat", "cancel-booking"),
        book.centre.facts().list(StudentChange.BY_SUBJECT, STRANGER).stream()
            .filter(it -> BookedCentre.SESSION.equals(it.aboutId()))
            .map(StudentChange::command)
            .sorted()
            .toList());
  }

  private void undo() {
    assertNull(
        book.centre
            .run(new UndoPayment(book.payment().id(), null), RoleTemplate.FRONT_DESK)
            .reason());
  }
}
