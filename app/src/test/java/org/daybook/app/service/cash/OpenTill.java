package org.daybook.app.service.cash;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.cash.TakeResult.Taken;
import org.daybook.model.cash.Tender;
import org.daybook.model.desk.CaptureResult;

/// A priced centre's desk whose shift is open.
final class OpenTill implements AutoCloseable {
  final Centre centre;
  final OpenedDesk desk;
  final CashServices cash;

  OpenTill(Path folder, Centre centre, long floatMinor) {
    this.centre = centre;
    this.desk = new OpenedDesk(folder, centre).filled(centre);
    PricedCentre.fill(desk, centre);
    this.cash = PricedCentre.services(desk);
    assertInstanceOf(
        CaptureResult.Saved.class,
        cash.gestures().open(centre.staff, UUID.randomUUID(), PricedCentre.DRAWER, floatMinor));
  }

  Till till() {
    return cash.till().till(centre.staff).orElseThrow();
  }

  UUID shift() {
    return Objects.requireNonNull(till().shift()).shiftId();
  }

  StudentAccount account(UUID studentId) {
    return cash.till().account(studentId, centre.staff).orElseThrow();
  }

  /// Takes cash for it.
  Taken take(UUID studentId, List<DueItem> items, long received) {
    var sale = new Sale(shift(), studentId, items, Tender.CASH, null, received);
    var taken = cash.gestures().take(centre.staff, UUID.randomUUID(), sale);
    return assertInstanceOf(Taken.class, taken, taken.toString());
  }

  Receipt receipt(UUID paymentId) {
    return cash.till().receipt(paymentId, false, centre.staff).orElseThrow();
  }

  @Override
  public void close() {
    desk.close();
  }
}
