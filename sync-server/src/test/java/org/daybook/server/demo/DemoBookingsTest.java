package org.daybook.server.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingState;
import org.daybook.model.ledger.Hold;
import org.daybook.model.ledger.HoldState;
import org.daybook.model.packages.ClassPackage;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.StudentCall;
import org.daybook.server.centre.MemoryWorkbench;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemoBookingsTest {
  private static final Instant MIDDAY = Instant.parse("2026-11-21T10:00:00Z");

  private final DemoOrganisation demo = new DemoOrganisation(DemoOrganisation.DEFAULT_SEED, MIDDAY);
  private final MemoryWorkbench workbench = new MemoryWorkbench(demo.id(), MIDDAY);

  @BeforeEach
  void seed() {
    demo.bringAbout(workbench);
    new DemoLeftOpen(demo).bringAbout(workbench);
    new DemoBookings(demo).bringAbout(workbench);
  }

  @Test
  void everyKindOfSeatPackageAndWalletIsThereOnce() {
    assertEquals(0, new DemoBookings(demo).bringAbout(workbench));

    assertEquals(DemoBranch.all().size(), workbench.all(ClassPackage.TABLE).size());
    assertEquals(2, workbench.all(StudentPackage.TABLE).size());
    var bookings = workbench.all(Booking.TABLE);
    assertEquals(4, bookings.size());
    assertEquals(
        Set.of(BookingState.LOCKED, BookingState.PAID, BookingState.PENDING),
        bookings.stream().map(Booking::state).collect(Collectors.toSet()));
    assertTrue(bookings.stream().anyMatch(it -> it.kind() == BookingKind.TRIAL));
    assertEquals(
        List.of(HoldState.HELD), workbench.all(Hold.TABLE).stream().map(Hold::state).toList());
    assertEquals(1, workbench.all(StudentCall.TABLE).size());
  }

  @Test
  void nothingOfItWantsToBeSettled() {
    assertEquals(0, workbench.all(AttentionItem.TABLE).size());
  }
}
