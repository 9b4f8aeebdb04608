package org.daybook.app.service.closing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.cash.ShiftState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawersInUseIT {
  private static final UUID OTHER_DESK = new UUID(5, 5);

  private final BusyDay day = new BusyDay();

  @TempDir Path folder;

  @Test
  void saysWhoseDrawersAreOpenSinceWhenAndHowMuchIsGoneThrough() {
    var here =
        day.drawer("Front", day.centre.device, "Desk 1", "Mona Adel", BusyDay.DAY, "07:48", 3);
    day.undonePayment(here);
    day.drawer("Side", OTHER_DESK, "Desk 2", "Tarek Nabil", BusyDay.DAY.minusDays(1), "15:02", 0);
    var counted = day.drawer("Kiosk", new UUID(6, 6), "Desk 3", "Omar", BusyDay.DAY, "08:00", 2);
    day.shift(counted, ShiftState.COUNTED);

    var drawers = inUse(day.centre.staff).orElseThrow();

    assertEquals(
        List.of("Side Desk 2 Tarek Nabil 0", "Front Desk 1 Mona Adel 3"),
        drawers.stream()
            .map(it -> "%s %s %s %d".formatted(it.cashbox(), it.desk(), it.heldBy(), it.payments()))
            .toList());
    assertTrue(drawers.getFirst().leftOpen());
    assertFalse(drawers.getFirst().here());
    assertEquals(BusyDay.at(BusyDay.DAY.minusDays(1), "15:02"), drawers.getFirst().since());
    assertFalse(drawers.getLast().leftOpen());
    assertTrue(drawers.getLast().here());
  }

  @Test
  void whoHasNothingToDoWithCashIsToldNothing() {
    day.drawer("Front", day.centre.device, "Desk 1", "Mona Adel", BusyDay.DAY, "07:48", 3);

    assertEquals(Optional.empty(), inUse(new UUID(7, 7)));
  }

  @Test
  void noneIsOpenBeforeAnybodyOpensOne() {
    assertEquals(Optional.of(List.of()), inUse(day.centre.staff));
  }

  @Test
  void saysWhichEarlierDaysNobodyHasClosedAndWhatTheyWaitFor() {
    var before = BusyDay.DAY.minusDays(1);
    day.drawer("Front", day.centre.device, "Desk 1", "Mona Adel", BusyDay.DAY, "07:48", 3);
    day.drawer("Side", OTHER_DESK, "Desk 2", "Tarek Nabil", before, "15:02", 0);
    var done =
        day.drawer("Kiosk", new UUID(6, 6), "Desk 3", "Omar", before.minusDays(1), "08:00", 2);
    day.shift(done, ShiftState.CLOSED);

    try (var desk = new OpenedDesk(folder, day.centre)) {
      day.into(desk);
      desk.clock.set(BusyDay.at("09:46"));
      var closing = new ClosingService(desk.replica, desk.identity, desk.clock);

      assertEquals(
          List.of(
              new OpenDay(before, List.of("Side")), new OpenDay(before.minusDays(1), List.of())),
          closing.openDays(day.centre.staff));
      assertEquals(List.of(), closing.openDays(new UUID(7, 7)));
    }
  }

  private Optional<List<DrawerInUse>> inUse(UUID viewerId) {
    try (var desk = new OpenedDesk(folder, day.centre)) {
      day.into(desk);
      desk.clock.set(BusyDay.at("09:46"));
      return new ClosingService(desk.replica, desk.identity, desk.clock).inUse(viewerId);
    }
  }
}
