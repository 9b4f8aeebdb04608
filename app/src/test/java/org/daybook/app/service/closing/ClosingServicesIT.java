package org.daybook.app.service.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.closing.CountOutcome.Refused;
import org.daybook.app.service.closing.CountOutcome.Submitted;
import org.daybook.model.cash.CashMovement;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CountState;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.MoveCash;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.command.Reason;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosingServicesIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private CountedCentre counted;
  private ClosingServices closing;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    counted = new CountedCentre(desk, centre);
    counted.fill();
    closing = ClosingServices.of(desk.replica, desk.capture, desk.identity, desk.clock);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anUncountedCashboxIsNamedWithItsShiftsAndWithoutAnyAmount() {
    assertEquals(DrawerStep.NONE, drawer().step());
    openShift(11_111);
    var other = counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 22_222));

    var drawer = drawer();
    assertEquals(DrawerStep.COUNT, drawer.step());
    assertNull(drawer.cash());
    assertTrue(drawer.counts().isEmpty());
    assertEquals(
        List.of("Front desk", "Back office"),
        drawer.shifts().stream().map(ShiftLine::desk).sorted((a, b) -> b.compareTo(a)).toList());
    var own = drawer.own().orElseThrow();
    assertTrue(own.here());
    assertEquals("Rana Desk", own.heldBy());
    assertEquals(1, own.entries());
    var theirs = shift(other);
    assertEquals("Hany Sobhi", theirs.heldBy());
    assertFalse(theirs.here());
    for (var amount : List.of("11111", "22222", "33333")) {
      assertFalse(drawer.toString().contains(amount), drawer.toString());
    }
  }

  @Test
  void whatWasCountedStandsBesideWhatIsExpectedOnceItIsSubmitted() {
    openShift(10_000);

    var count = count(CountPurpose.CLOSING, 9_900, cover(own(), 1, true));

    var card = card(count, centre.staff);
    assertEquals(new CountedCash(9_900, 10_000), card.cash());
    assertEquals(-100, card.cash().differenceMinor());
    assertEquals(Reason.REASON_MISSING, card.againstClosing());
    var drawer = drawer();
    assertEquals(DrawerStep.EXPLAIN, drawer.step());
    assertEquals(-100, drawer.counts().getFirst().differenceMinor());
    assertEquals(new CountedCash(9_900, 10_000), drawer.cash());
    assertEquals(ShiftState.COUNTED, drawer.shifts().getFirst().state());
  }

  /// Whoever counts again must not see what the first count came to.
  @Test
  void nothingIsToldOfACashboxWhileItIsCounted() {
    openShift(10_000);
    count(CountPurpose.CLOSING, 9_900, cover(own(), 1, true));

    var blind =
        closing
            .day()
            .day(centre.staff, null, PricedCentre.DRAWER)
            .orElseThrow()
            .drawer(PricedCentre.DRAWER)
            .orElseThrow();

    assertTrue(blind.counts().isEmpty());
    assertNull(blind.cash());
  }

  @Test
  void aDifferenceBeyondTheToleranceIsClosedWithItsReason() {
    openShift(10_000);
    var count = count(CountPurpose.CLOSING, 9_900, cover(own(), 1, true));

    assertEquals(refused(Reason.REASON_MISSING), closeCount(count, null));
    assertInstanceOf(CaptureResult.Saved.class, closeCount(count, "Milk without a slip"));

    assertEquals(DrawerStep.REVIEW, drawer().step());
    assertEquals("Milk without a slip", drawer().counts().getFirst().reason());
    assertEquals(ShiftState.CLOSED, drawer().shifts().getFirst().state());
  }

  @Test
  void whatTheBranchToleratesNeedsNoReason() {
    counted.tolerance(100);
    openShift(10_000);
    var count = count(CountPurpose.CLOSING, 9_900, cover(own(), 1, true));
    assertNull(card(count, centre.staff).againstClosing());
    assertInstanceOf(CaptureResult.Saved.class, closeCount(count, null));
  }

  @Test
  void onlyAnotherPersonReviews() {
    openShift(10_000);
    var count = count(CountPurpose.CLOSING, 10_000, cover(own(), 1, true));
    closeCount(count, null);

    counted.mayAtFrontDesk(Permission.CASH_COUNT, Permission.SHIFT_REVIEW);
    assertEquals(Reason.SAME_PERSON, card(count, centre.staff).againstReview());
    assertEquals(refused(Reason.SAME_PERSON), review(centre.staff, count));
    assertEquals(CountState.CLOSED, drawer().counts().getFirst().state());

    assertNull(card(count, CountedCentre.MANAGER).againstReview());
    assertInstanceOf(CaptureResult.Saved.class, review(CountedCentre.MANAGER, count));
    assertEquals(DrawerStep.DONE, drawer().step());
    assertEquals("Hany Sobhi", drawer().counts().getFirst().reviewedBy());
  }

  @Test
  void aCountCoversAnotherDeskAsFarAsItsScreenSays() {
    openShift(10_000);
    var other = counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    desk.clock.advance(Duration.ofSeconds(1));
    counted.elsewhere(new MoveCash(other, CashMovement.PAY_IN, "EUR", 700, "Stamps"));
    assertEquals(2, shift(other).entries());

    // The second entry came when the drawer was counted already.
    var count =
        count(
            CountPurpose.CLOSING, 15_000, cover(own(), 1, true), new CoveredShift(other, 1, false));

    assertEquals(0, card(count, centre.staff).cash().differenceMinor());
    assertTrue(drawer().uncounted(), "the other desk goes on");
  }

  @Test
  void whatComesLateOfWhatWasCoveredChangesTheDifference() {
    openShift(10_000);
    var other = counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 5_000));
    desk.clock.advance(Duration.ofSeconds(1));
    var count =
        count(
            CountPurpose.CLOSING, 15_700, cover(own(), 1, true), new CoveredShift(other, 2, true));
    assertEquals(700, card(count, centre.staff).cash().differenceMinor());

    counted.elsewhere(new MoveCash(other, CashMovement.PAY_IN, "EUR", 700, "Stamps"));

    var card = card(count, centre.staff);
    assertEquals(700, card.lateMinor());
    assertEquals(0, card.cash().differenceMinor());
    assertEquals(0, drawer().counts().getFirst().differenceMinor());
  }

  @Test
  void theSameCountIsSubmittedOnce() {
    openShift(10_000);
    var intent = UUID.randomUUID();
    var own = cover(own(), 1, true);
    var first = submit(centre.staff, intent, CountPurpose.CLOSING, 9_900, 0, List.of(own));
    var again = submit(centre.staff, intent, CountPurpose.CLOSING, 9_900, 0, List.of(own));
    assertEquals(first, again);
    assertEquals(1, drawer().counts().size());
  }

  @Test
  void whatGoesToTheSafeIsNotInTheDrawerAnyMore() {
    openShift(10_000);
    submit(
        centre.staff,
        UUID.randomUUID(),
        CountPurpose.CHECK,
        10_000,
        6_000,
        List.of(cover(own(), 1, false)));
    desk.clock.advance(Duration.ofMinutes(1));
    var again = count(CountPurpose.CHECK, 4_000, cover(own(), 1, false));
    assertEquals(0, card(again, centre.staff).cash().differenceMinor());
  }

  @Test
  void whoMayNotCountSubmitsNothing() {
    openShift(10_000);
    counted.mayAtFrontDesk(Permission.CASH_TAKE);
    assertEquals(
        new Refused(Reason.NOT_PERMITTED),
        submit(
            centre.staff,
            UUID.randomUUID(),
            CountPurpose.CLOSING,
            10_000,
            0,
            List.of(cover(own(), 1, true))));
    assertTrue(drawer().counts().isEmpty());
  }

  @Test
  void aPieceThatDoesNotExistIsRefused() {
    openShift(10_000);
    var outcome =
        closing
            .counts()
            .count(
                centre.staff,
                UUID.randomUUID(),
                PricedCentre.DRAWER,
                CountPurpose.CHECK,
                List.of(new Pieces(300, 2)),
                List.of(cover(own(), 1, false)),
                0);
    assertEquals(new Refused(Reason.UNKNOWN_DENOMINATION), outcome);
  }

  @Test
  void whatYesterdayLeftToDoIsStillThere() {
    openShift(10_000);
    desk.clock.advance(Duration.ofDays(1));

    assertEquals(DrawerStep.COUNT, drawer().step());
    assertEquals(Centre.DAY, drawer().shifts().getFirst().day());
    var today = closing.day().day(centre.staff, null, null).orElseThrow();
    assertEquals(Centre.DAY.plusDays(1), today.day());
    var yesterday = closing.day().day(centre.staff, Centre.DAY, null).orElseThrow();
    assertFalse(yesterday.isToday());
    assertEquals(1, yesterday.used().size());
  }

  @Test
  void anEmptyDayHasNothingToCount() {
    var day = closing.day().day(centre.staff, null, null).orElseThrow();
    assertEquals(List.of(), day.used());
    assertTrue(day.cash().isEmpty());
    assertNotNull(closing.counts().sheet(PricedCentre.DRAWER).orElseThrow());
    assertTrue(closing.counts().sheet(UUID.randomUUID()).isEmpty());
  }

  private void openShift(long floatMinor) {
    var cash = PricedCentre.services(desk);
    cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, floatMinor);
    desk.clock.advance(Duration.ofSeconds(1));
  }

  private DrawerLine drawer() {
    return closing
        .day()
        .day(centre.staff, null, null)
        .orElseThrow()
        .drawer(PricedCentre.DRAWER)
        .orElseThrow();
  }

  private UUID own() {
    return drawer().own().orElseThrow().shiftId();
  }

  private ShiftLine shift(UUID shiftId) {
    return drawer().shifts().stream()
        .filter(it -> it.shiftId().equals(shiftId))
        .findFirst()
        .orElseThrow();
  }

  private static CoveredShift cover(UUID shiftId, int through, boolean closes) {
    return new CoveredShift(shiftId, through, closes);
  }

  private UUID count(CountPurpose purpose, long minor, CoveredShift... covers) {
    var outcome = submit(centre.staff, UUID.randomUUID(), purpose, minor, 0, List.of(covers));
    return assertInstanceOf(Submitted.class, outcome).countId();
  }

  private CountOutcome submit(
      UUID staffId,
      UUID intentId,
      CountPurpose purpose,
      long minor,
      long toSafe,
      List<CoveredShift> covers) {
    return closing
        .counts()
        .count(
            staffId,
            intentId,
            PricedCentre.DRAWER,
            purpose,
            List.of(new Pieces(100, Math.toIntExact(minor / 100))),
            covers,
            toSafe);
  }

  private CountCard card(UUID countId, UUID viewerId) {
    return closing.counts().card(countId, viewerId).orElseThrow();
  }

  private CaptureResult closeCount(UUID countId, @Nullable String reason) {
    return closing.counts().close(centre.staff, UUID.randomUUID(), countId, reason);
  }

  private CaptureResult review(UUID staffId, UUID countId) {
    return closing.counts().review(staffId, UUID.randomUUID(), countId);
  }

  private static CaptureResult refused(Reason reason) {
    return new CaptureResult.Refused(0, reason);
  }
}
