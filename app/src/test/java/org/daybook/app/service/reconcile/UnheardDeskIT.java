package org.daybook.app.service.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.closing.CountedCentre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.model.cash.CashCount;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.CountCashbox;
import org.daybook.model.cash.CountPurpose;
import org.daybook.model.cash.CoveredShift;
import org.daybook.model.cash.OpenShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.Pieces;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.cash.explain.Cause;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.Gesture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two desks on one drawer while the network is cut: this one counts it, and has never heard of the
/// other's shift.
class UnheardDeskIT {
  private final Centre centre = new Centre(3);

  @TempDir Path folder;
  private OpenedDesk desk;
  private CountedCentre counted;
  private ReconcileService reconcile;

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    counted = new CountedCentre(desk, centre);
    counted.fill();
    reconcile = new ReconcileService(desk.replica, desk.identity, desk.clock);
    var cash = PricedCentre.services(desk);
    saved(cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, 10_000));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void whatComesLaterExplainsBothCountsAndNothingIsMissing() {
    // 50.00 that the other desk took lie in the drawer.
    var first = count(15_000, shift());
    assertEquals(5_000, sheet(first).count().cash().differenceMinor());
    assertTrue(
        sheet(first).proposals().stream().noneMatch(it -> it.cause() instanceof Cause.UnheardDesk),
        "nobody knows it yet");

    var other = counted.elsewhere(new OpenShift(PricedCentre.DRAWER, "EUR", 0));
    take(other, 3_000, 1);
    take(other, 2_000, 2);

    assertEquals(5_000, sheet(first).count().cash().differenceMinor(), "what was found stays");
    assertEquals(
        new Cause.UnheardDesk(other, 5_000, false), sheet(first).proposals().getFirst().cause());

    // It goes on, and then both are counted: 20.00 more.
    take(other, 2_000, 3);
    desk.clock.advance(Duration.ofMinutes(30));
    var second = count(17_000, find(other));

    assertEquals(-5_000, sheet(second).count().cash().differenceMinor());
    assertEquals(
        new Cause.UnheardDesk(other, 5_000, true), sheet(second).proposals().getFirst().cause());
    assertEquals(
        new Cause.UnheardDesk(other, 5_000, false),
        sheet(first).proposals().getFirst().cause(),
        "also once a count has covered it");
    var both = reconcile.read(Centre.DAY, Centre.DAY, CountedCentre.MANAGER).orElseThrow();
    assertEquals(0, both.differenceMinor(), "no money is missing");
  }

  private void take(UUID shiftId, long amountMinor, long number) {
    counted.elsewhere(
        new TakePayment(
            shiftId,
            BookOfStudents.LAYLA,
            "EUR",
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, amountMinor)),
            List.of(new Tendered(Tender.CASH, amountMinor, null)),
            0,
            amountMinor,
            number));
  }

  private CashCount count(long minor, CashShift shift) {
    desk.clock.advance(Duration.ofMinutes(1));
    saved(
        desk.capture.capture(
            Gesture.of(
                UUID.randomUUID(),
                centre.staff,
                new CountCashbox(
                    PricedCentre.DRAWER,
                    CountPurpose.CLOSING,
                    "EUR",
                    List.of(new Pieces(100, Math.toIntExact(minor / 100))),
                    List.of(new CoveredShift(shift.id(), shift.entries(), true)),
                    0))));
    var now = desk.clock.instant();
    return desk.replica.read(facts -> facts.list(CashCount.BY_DATE, Centre.DAY)).stream()
        .filter(it -> it.countedAt().equals(now))
        .findFirst()
        .orElseThrow();
  }

  private CashShift shift() {
    return desk.replica
        .read(facts -> facts.list(CashShift.BY_CASHBOX, PricedCentre.DRAWER))
        .getFirst();
  }

  private CashShift find(UUID id) {
    return desk.replica.read(facts -> facts.find(CashShift.TABLE, id)).orElseThrow();
  }

  private CountSheet sheet(CashCount count) {
    return reconcile.count(count.id(), CountedCentre.MANAGER).orElseThrow();
  }

  private static void saved(CaptureResult result) {
    assertInstanceOf(CaptureResult.Saved.class, result);
  }
}
