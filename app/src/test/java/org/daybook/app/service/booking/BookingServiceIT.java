package org.daybook.app.service.booking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.booking.SessionOffer.PackageLeft;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.rollcall.Badge;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentService;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BookingServiceIT {
  private static final WantedSeat ANY = wanted(BookingKind.STANDARD, BookingPay.AUTOMATIC);
  private static final WantedSeat FROM_WALLET = wanted(BookingKind.STANDARD, BookingPay.WALLET);
  private static final WantedSeat MAKEUP = wanted(BookingKind.MAKEUP, BookingPay.AUTOMATIC);

  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private BookingService bookings;
  private StudentService students;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    BookOfStudents.fill(desk, centre);
    BookableSessions.fill(desk, centre);
    bookings = new BookingService(desk.replica, desk.capture, desk.identity, desk.clock);
    students = new StudentService(desk.replica, desk.identity, desk.rollCall, desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void offersWhatIsToComeAndCanBeBookedTheSoonestFirst() {
    assertEquals(
        List.of(
            centre.session,
            BookableSessions.POTTERY,
            BookableSessions.ENGLISH,
            BookableSessions.FULL,
            BookableSessions.ROBOTICS),
        offers(ANY, "").stream().map(SessionOffer::sessionId).toList(),
        "without those of her own group, what is over, and what is later than two weeks");
    assertEquals(
        List.of(BookableSessions.POTTERY),
        offers(ANY, "pottery " + Centre.DAY.plusDays(2).getDayOfMonth()).stream()
            .map(SessionOffer::sessionId)
            .toList());
    assertEquals(Reason.ALREADY_ENROLLED, offer(ANY, "rf14").objection());
  }

  @Test
  void saysOfEachWhatItCostsAndWhatWouldPayIt() {
    var english = offer(ANY, "english");
    assertEquals(12, english.seatsLeft());
    assertEquals(new Amount(2_000, "EUR"), english.price());
    assertEquals(new PackageLeft(BookableSessions.PACKAGE, 3), english.means().pack());
    assertEquals(BookingMethod.PACKAGE, english.pays());
    var pottery = offer(ANY, "pottery");
    assertNull(pottery.seatsLeft(), "no limit");
    assertEquals(new Amount(1_500, "EUR"), pottery.price());
    assertNull(pottery.means().pack());
    assertEquals(new Amount(5_000, "EUR"), pottery.means().wallet());
    assertEquals(BookingMethod.WALLET, pottery.pays());
    BookableSessions.wallet(desk, centre, 1_499);
    assertEquals(Reason.CREDIT_TOO_LOW, offer(ANY, "pottery").objection());
    var atTheDoor = offer(wanted(BookingKind.STANDARD, BookingPay.AT_THE_DOOR), "pottery");
    assertNull(atTheDoor.objection());
    assertNull(atTheDoor.pays(), "nothing is paid yet");
    assertEquals(0, offer(wanted(BookingKind.TRIAL, BookingPay.AUTOMATIC), "pott").price().minor());
  }

  @Test
  void ofSeveralWalletsOfAPersonOnlyWhatOneOfThemCanPayIsAvailable() {
    PricedCentre.put(
        desk, List.of(PricedCentre.merged(centre, BookOfStudents.KARIM, BookOfStudents.LAYLA)));
    BookableSessions.wallet(desk, centre, 1_000);
    BookableSessions.walletOf(BookOfStudents.KARIM, desk, centre, 1_200);

    var pottery = offer(FROM_WALLET, "pottery");

    assertEquals(Reason.CREDIT_TOO_LOW, pottery.objection());
    assertEquals(new Amount(1_200, "EUR"), pottery.means().wallet());
    BookableSessions.walletOf(BookOfStudents.KARIM, desk, centre, 1_500);
    assertNull(offer(FROM_WALLET, "pottery").objection(), "the other record's wallet pays it");
  }

  @Test
  void saysOfEachStudentWhatTheRuleSaysToASeatAtASession() {
    var students = List.of(BookOfStudents.LAYLA, BookOfStudents.KARIM);
    var offers = bookings.offers(centre.staff, BookableSessions.POTTERY, students, ANY);
    assertEquals(
        BookingMethod.WALLET, Objects.requireNonNull(offers.get(BookOfStudents.LAYLA)).pays());
    assertEquals(
        Reason.CREDIT_TOO_LOW,
        Objects.requireNonNull(offers.get(BookOfStudents.KARIM)).objection());
    assertEquals(
        Optional.of(new SessionSeats(0, new Amount(0, "EUR"))),
        bookings.seats(BookableSessions.FULL, BookingKind.TRIAL));
  }

  @Test
  void whoBooksFromTheWalletHasASeatOnCardAndRegisterUntilItIsCancelled() {
    saved(book(offer(FROM_WALLET, "pottery 18"), FROM_WALLET, null));

    var line = lines().getFirst();
    assertEquals(BookableSessions.POTTERY, line.sessionId());
    assertEquals(BookingState.LOCKED, line.state());
    assertEquals(BookingCharge.HELD, line.payment().charge());
    assertEquals(BookingMethod.WALLET, line.payment().method());
    assertEquals(new Amount(1_500, "EUR"), line.payment().price());
    assertTrue(line.waiting(), "the centre has not confirmed it");
    assertTrue(line.mayCancel());
    assertFalse(line.late());
    assertEquals(EnumSet.of(Badge.BOOKED), badges());
    assertEquals(new Amount(3_500, "EUR"), offer(ANY, "pottery 16").means().wallet());
    assertEquals(Reason.ALREADY_BOOKED, offer(ANY, "pottery 18").objection());

    saved(bookings.cancel(centre.staff, UUID.randomUUID(), line.bookingId(), null));

    assertEquals(BookingState.CANCELLED, lines().getFirst().state());
    assertEquals(BookingCharge.RELEASED, lines().getFirst().payment().charge());
    assertEquals(EnumSet.noneOf(Badge.class), badges());
    assertEquals(new Amount(5_000, "EUR"), offer(ANY, "pottery 18").means().wallet());
  }

  @Test
  void whoMayExceedTheCapacityIsToldSoAndGivesAReason() {
    var refused = offer(ANY, "wd");
    assertTrue(refused.full());
    assertEquals(0, refused.seatsLeft());
    assertFalse(refused.mayOverride());

    BookableSessions.may(desk, centre, Permission.CAPACITY_OVERRIDE);
    var full = offer(ANY, "wd");
    assertTrue(full.mayOverride());
    assertEquals(new CaptureResult.Refused(0, Reason.SEATS_FULL), book(full, ANY, null));
    saved(book(full, ANY, "Her brother is in it"));
  }

  @Test
  void aMakeupIsForASessionThatWasMissedAndForEachOnlyOnce() {
    var first = offer(MAKEUP, "rf15");
    assertNull(first.objection());
    assertEquals(0, first.price().minor());
    assertEquals(3, first.missed().size());
    assertEquals(first.missed().getFirst().sessionId(), first.makesUpSessionId());
    assertEquals(
        List.of(BookableSessions.FULL, BookableSessions.ROBOTICS),
        offers(MAKEUP, "").stream().map(SessionOffer::sessionId).toList());
    var second = first.missed().get(1).sessionId();
    var chosen = new WantedSeat(BookingKind.MAKEUP, BookingPay.AUTOMATIC, second);
    assertEquals(second, offer(chosen, "rf15").makesUpSessionId());
    assertEquals(Reason.NOTHING_TO_MAKE_UP, offer(MAKEUP, "pottery").objection());

    saved(book(offer(chosen, "rf15"), chosen, null));

    assertFalse(
        offer(MAKEUP, "wd").missed().stream().anyMatch(it -> it.sessionId().equals(second)));
  }

  @Test
  void whereItIsTooLateOnlyWhoMayCancelsWithAReason() {
    saved(book(offer(FROM_WALLET, "pottery 18"), FROM_WALLET, null));
    desk.clock.set(BookableSessions.at(Centre.DAY.plusDays(2)).minus(Duration.ofMinutes(119)));
    var line = lines().getFirst();
    assertEquals(Reason.CANCELLED_TOO_LATE, line.cancelObjection());
    assertFalse(line.mayCancel());

    BookableSessions.may(desk, centre, Permission.BOOKING_CANCEL_OVERRIDE);
    assertTrue(lines().getFirst().late());
    assertTrue(lines().getFirst().mayCancel());
    assertEquals(
        new CaptureResult.Refused(0, Reason.REASON_MISSING),
        bookings.cancel(centre.staff, UUID.randomUUID(), line.bookingId(), null));
    saved(bookings.cancel(centre.staff, UUID.randomUUID(), line.bookingId(), "Ill"));
    assertEquals(BookingState.CANCELLED, lines().getFirst().state());
  }

  @Test
  void whatIsToComeStandsBeforeWhatIsOver() {
    BookableSessions.noShow(desk, centre);
    saved(book(offer(ANY, "english"), ANY, null));
    saved(book(offer(FROM_WALLET, "pottery 18"), FROM_WALLET, null));
    assertEquals(
        List.of(BookableSessions.POTTERY, BookableSessions.ENGLISH, BookableSessions.OVER),
        lines().stream().map(BookingLine::sessionId).toList());
    assertEquals(BookableSessions.PACKAGE, lines().get(1).payment().packageName());
  }

  @Test
  void thePriceOfWhoDidNotComeIsGivenBackByWhoMay() {
    var id = BookableSessions.noShow(desk, centre);
    assertEquals(
        List.of(NoShowDecision.CAPTURE, NoShowDecision.RELEASE), lines().getFirst().decisions());
    assertInstanceOf(CaptureResult.Refused.class, giveBack(id));
    assertFalse(students.allowed(centre.staff).settle());

    BookableSessions.may(desk, centre, Permission.BOOKING_SETTLE);
    assertTrue(students.allowed(centre.staff).settle());
    saved(giveBack(id));

    assertEquals(BookingCharge.RELEASED, lines().getFirst().payment().charge());
    assertEquals(List.of(), lines().getFirst().decisions());
  }

  @Test
  void aSeatThatWasKeptLongEnoughIsSaidNotToBePaidInTime() {
    var atTheDoor = wanted(BookingKind.STANDARD, BookingPay.AT_THE_DOOR);
    saved(book(offer(atTheDoor, "pottery 18"), atTheDoor, null));
    assertEquals(BookingState.PENDING, lines().getFirst().state());
    desk.clock.advance(Duration.ofDays(1));
    assertEquals(BookingState.EXPIRED, lines().getFirst().state());
    assertFalse(lines().getFirst().live());
  }

  private CaptureResult giveBack(UUID bookingId) {
    return bookings.decide(
        centre.staff, UUID.randomUUID(), bookingId, NoShowDecision.RELEASE, "She was ill");
  }

  private static WantedSeat wanted(BookingKind kind, BookingPay pay) {
    return new WantedSeat(kind, pay, null);
  }

  private List<SessionOffer> offers(WantedSeat wanted, String query) {
    return bookings.sessions(centre.staff, BookOfStudents.LAYLA, wanted, query, Centre.DAY);
  }

  private SessionOffer offer(WantedSeat wanted, String query) {
    return offers(wanted, query).getFirst();
  }

  private CaptureResult book(SessionOffer offer, WantedSeat wanted, @Nullable String why) {
    return bookings.book(centre.staff, UUID.randomUUID(), BookOfStudents.LAYLA, offer, wanted, why);
  }

  private static void saved(CaptureResult result) {
    assertInstanceOf(CaptureResult.Saved.class, result);
  }

  private List<BookingLine> lines() {
    return students.card(BookOfStudents.LAYLA, centre.staff).orElseThrow().bookings();
  }

  private EnumSet<Badge> badges() {
    return desk
        .rollCall
        .register(BookableSessions.POTTERY, centre.staff)
        .orElseThrow()
        .lines()
        .stream()
        .filter(it -> it.studentId().equals(BookOfStudents.LAYLA))
        .findFirst()
        .map(it -> EnumSet.copyOf(it.badges()))
        .orElse(EnumSet.noneOf(Badge.class));
  }
}
