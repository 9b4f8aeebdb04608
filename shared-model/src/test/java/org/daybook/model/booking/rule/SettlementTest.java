package org.daybook.model.booking.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.command.Reason;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.wallet.TransferWallet;
import org.daybook.model.wallet.Wallets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What becomes of the price when a session is over, and when somebody looks at it again.
class SettlementTest {
  private static final UUID STRANGER = BookedCentre.STRANGER;
  private static final long PRICE = BookedCentre.PRICE;

  private final BookedCentre book = new BookedCentre();

  @Test
  void nothingIsEarnedBeforeTheSessionIsOver() {
    wallet();
    assertNull(book.mark(STRANGER, AttendanceValue.PRESENT).reason());
    assertEquals(0, book.income());
    assertEquals(PRICE, book.wallet(STRANGER).heldMinor());
    assertNull(book.finish().reason());
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(new Wallets.Amounts(500, 0), book.wallet(STRANGER));
    assertEquals(1_250, book.income());
    assertEquals(250, book.tax());
    assertTrue(book.balances());
  }

  @Test
  void aPackageEarnsOneShareOfItsPrice() {
    bought();
    assertEquals(0, book.income());
    book.mark(STRANGER, AttendanceValue.LATE);
    book.finish();
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(1_000, book.income());
    assertEquals(1, book.pack(STRANGER).earned());
  }

  @Test
  void flexibleGivesBackWhatWasPromisedToWhoDidNotCome() {
    wallet();
    absent();
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
    assertEquals(0, book.income());
  }

  @Test
  void flexibleGivesACreditBack() {
    bought();
    absent();
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    assertEquals(10, book.pack(STRANGER).remaining());
  }

  @Test
  void flexiblePutsCashIntoTheWallet() {
    book.payAtTheDoor(STRANGER);
    absent();
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    assertEquals(new Wallets.Amounts(PRICE, 0), book.wallet(STRANGER));
    assertEquals(0, book.income());
  }

  @Test
  void strictKeepsThePriceOfWhoDidNotCome() {
    book.policy(PolicyKey.ABSENCE_POLICY, "STRICT");
    wallet();
    absent();
    stands(BookingState.NO_SHOW, BookingCharge.CAPTURED);
    assertEquals(1_250, book.income());
    assertEquals(new Wallets.Amounts(500, 0), book.wallet(STRANGER));
  }

  @Test
  void anExcusedAbsenceCostsNothingUnderAnyPolicy() {
    book.policy(PolicyKey.ABSENCE_POLICY, "STRICT");
    wallet();
    book.mark(STRANGER, AttendanceValue.EXCUSED);
    book.finish();
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    assertEquals(0, book.income());
  }

  @Test
  void manualKeepsThePromiseUntilSomebodyDecides() {
    book.policy(PolicyKey.ABSENCE_POLICY, "MANUAL");
    wallet();
    absent();
    stands(BookingState.NO_SHOW, BookingCharge.HELD);
    assertEquals(PRICE, book.wallet(STRANGER).heldMinor());
    assertEquals(Reason.NOT_PERMITTED, decide(NoShowDecision.CAPTURE, RoleTemplate.FRONT_DESK));
    assertNull(decide(NoShowDecision.CAPTURE, RoleTemplate.BRANCH_MANAGER));
    stands(BookingState.NO_SHOW, BookingCharge.CAPTURED);
    assertEquals(1_250, book.income());
    assertNull(decide(NoShowDecision.RELEASE, RoleTemplate.BRANCH_MANAGER));
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
    assertEquals(0, book.income());
    assertTrue(book.balances());
  }

  /// Under each policy, what a person said of an absence is not unsaid by another mark that says
  /// the same, nor by one that does not count.
  @ParameterizedTest
  @EnumSource(AbsencePolicy.class)
  void whatSomebodyDecidedStandsWhileTheAbsenceDoes(AbsencePolicy policy) {
    book.policy(PolicyKey.ABSENCE_POLICY, policy.name());
    wallet();
    absent();
    for (var decision : NoShowDecision.values()) {
      assertNull(decide(decision, RoleTemplate.BRANCH_MANAGER));
      var decided = book.booking(STRANGER);
      book.correct(STRANGER, AttendanceValue.ABSENT);
      assertEquals(decided, book.booking(STRANGER));
      book.absentFrom(BookedCentre.SESSION, STRANGER, AttendanceValue.PRESENT);
      assertEquals(decided, book.booking(STRANGER), "a mark that saw no other does not count");
    }
    assertTrue(book.balances());
  }

  @Test
  void anAbsenceThatWasExcusedMeanwhileIsSettledAnew() {
    book.policy(PolicyKey.ABSENCE_POLICY, "STRICT");
    wallet();
    absent();
    decide(NoShowDecision.RELEASE, RoleTemplate.BRANCH_MANAGER);
    book.correct(STRANGER, AttendanceValue.EXCUSED);
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    book.correct(STRANGER, AttendanceValue.ABSENT);
    stands(BookingState.NO_SHOW, BookingCharge.CAPTURED);
    assertEquals(1_250, book.income());
  }

  @Test
  void nothingIsDecidedAboutWhoCame() {
    wallet();
    book.mark(STRANGER, AttendanceValue.PRESENT);
    book.finish();
    assertEquals(Reason.TRANSITION_NOT_ALLOWED, decide(NoShowDecision.RELEASE, RoleTemplate.OWNER));
  }

  @Test
  void whoHasNoMarkIsSettledWhenThereIsOne() {
    wallet();
    book.finish();
    stands(BookingState.LOCKED, BookingCharge.HELD);
    book.mark(STRANGER, AttendanceValue.PRESENT);
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(1_250, book.income());
  }

  @Test
  void whoCameWithoutPayingOwesItAndSomebodyIsTold() {
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    book.mark(STRANGER, AttendanceValue.PRESENT);
    var verdict = book.finish();
    assertEquals(Outcome.ACCEPTED_WITH_EXCEPTION, verdict.outcome());
    assertEquals(Reason.BOOKING_UNPAID, verdict.reason());
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(BookingMethod.ON_ACCOUNT, book.booking(STRANGER).method());
    assertEquals(PRICE, book.owed(STRANGER));
    assertNull(book.payAtTheDoor(STRANGER).reason());
    assertEquals(0, book.owed(STRANGER));
    assertEquals(1_250, book.income());
  }

  /// Kept until the evening before, and the session was moved to the next day.
  @Test
  void whoseSeatWasNotKeptOwesNothingForStayingAway() {
    book.policy(PolicyKey.ABSENCE_POLICY, "STRICT");
    book.book(STRANGER, BookingPay.AT_THE_DOOR);
    var day = Duration.ofDays(1);
    var plan = book.centre.session().plan();
    book.centre.with(
        book.centre
            .session()
            .planned(
                new SessionPlan(
                    plan.businessDate().plusDays(1),
                    plan.startsAt().plus(day),
                    plan.endsAt().plus(day),
                    null,
                    null)));
    book.centre.at(book.begins.plus(day));
    absent();
    stands(BookingState.PENDING, BookingCharge.NONE);
    assertEquals(0, book.owed(STRANGER));
  }

  @Test
  void oneCorrectionMovesTheMarkTheHoldAndTheBooking() {
    wallet();
    absent();
    book.correct(STRANGER, AttendanceValue.PRESENT);
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(new Wallets.Amounts(500, 0), book.wallet(STRANGER));
    assertEquals(1_250, book.income());
    book.correct(STRANGER, AttendanceValue.ABSENT);
    stands(BookingState.NO_SHOW, BookingCharge.RELEASED);
    assertEquals(new Wallets.Amounts(2_000, 0), book.wallet(STRANGER));
    assertEquals(0, book.income());
    assertEquals(0, book.tax());
    assertTrue(book.balances());
  }

  @Test
  void oneCorrectionMovesTheCreditBackAndForth() {
    bought();
    absent();
    book.correct(STRANGER, AttendanceValue.PRESENT);
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(9, book.pack(STRANGER).remaining());
    assertEquals(1_000, book.income());
    book.correct(STRANGER, AttendanceValue.ABSENT);
    assertEquals(10, book.pack(STRANGER).remaining());
    assertEquals(0, book.pack(STRANGER).earned());
    assertEquals(0, book.income());
    book.correct(STRANGER, AttendanceValue.LATE);
    assertEquals(1_000, book.income());
    assertTrue(book.balances());
  }

  @Test
  void whatWasGivenBackAndSpentIsOwedWhenSheWasThereAfterAll() {
    wallet();
    absent();
    book.centre.run(
        new TransferWallet(
            STRANGER, BookedCentre.MEMBER, BookedCentre.EUR, 2_000, "For the sister"));
    book.correct(STRANGER, AttendanceValue.PRESENT);
    stands(BookingState.PAID, BookingCharge.CAPTURED);
    assertEquals(BookingMethod.ON_ACCOUNT, book.booking(STRANGER).method());
    assertEquals(PRICE, book.owed(STRANGER));
    assertEquals(new Wallets.Amounts(0, 0), book.wallet(STRANGER));
  }

  @Test
  void finishingSettlesEveryBookingOfAFullRoom() {
    for (int n = 20; n < 60; n++) {
      book.centre.withStudent(n, new PersonDetails("Student " + n, null, null, null));
      var student = Centre.id("student", n);
      book.topUp(student, PRICE);
      assertNull(book.book(student, BookingPay.WALLET, "A big room").reason());
      book.mark(student, n % 2 == 0 ? AttendanceValue.PRESENT : AttendanceValue.ABSENT);
    }
    assertNull(book.finish().reason());
    assertEquals(20 * 1_250, book.income());
    assertTrue(book.balances());
  }

  private void wallet() {
    book.topUp(STRANGER, 2_000);
    assertNull(book.book(STRANGER, BookingPay.WALLET).reason());
  }

  private void bought() {
    assertNull(book.buy(STRANGER).reason());
    assertNull(book.book(STRANGER, BookingPay.PACKAGE).reason());
  }

  private void absent() {
    book.mark(STRANGER, AttendanceValue.ABSENT);
    book.finish();
  }

  private Reason decide(NoShowDecision decision, RoleTemplate by) {
    return book.centre
        .run(new DecideNoShow(book.booking(STRANGER).id(), decision, "Looked into it"), by)
        .reason();
  }

  private void stands(BookingState state, BookingCharge charge) {
    assertEquals(state, book.booking(STRANGER).state());
    assertEquals(charge, book.booking(STRANGER).charge());
  }
}
