package org.daybook.app.service.rollcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.daybook.app.service.BusyDay;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingState;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchDayServiceIT {
  private final BusyDay day = new BusyDay();

  @TempDir Path folder;

  @Test
  void readsTheRegistersOfTodayByTheBranchsClock() {
    var late = day.session("Chess", "CH-1", "Lab", "23:00", "24:30", 10);
    day.students(late, 4).mark(late, 3, AttendanceValue.PRESENT);
    var early = day.session("Oud", "OU-1", null, "08:00", "09:00", 0);

    reading(
        days -> {
          var read = days.read(null);
          assertEquals(BusyDay.DAY, read.today());
          assertEquals(
              List.of(early, late),
              read.sheets().stream().map(it -> it.session().sessionId()).toList());
          var chess = read.sheets().get(1).session();
          assertEquals(3, chess.counts().seen());
          assertEquals(6, chess.seatsLeft());
          assertNull(read.sheets().getFirst().session().seatsLeft());
        },
        // Not yet midnight in Cairo, but already the next day two hours further east.
        "23:45");
  }

  @Test
  void aFullCohortHasNoSeatsLeftAndNeverFewer() {
    var full = day.session("Chess", "CH-1", "Lab", "09:00", "10:00", 3);
    day.students(full, 5);

    reading(
        days -> assertEquals(0, days.read(null).sheets().getFirst().session().seatsLeft()),
        "09:00");
  }

  @Test
  void whoBookedTakesASeatOfTheSessionAndStandsOnItsSheet() {
    var other = day.session("Oud", "OU-1", "Lab", "08:00", "09:00", 0);
    day.students(other, 2);
    var chess = day.session("Chess", "CH-1", "Lab", "09:00", "10:00", 3);
    day.students(chess, 1);
    day.put(seat(chess, day.studentsOf(other).get(0), null));
    day.put(seat(chess, day.studentsOf(other).get(1), BusyDay.at("08:45")));

    reading(
        days -> {
          var sheet = days.read(null).sheets().get(1);
          assertEquals(1, sheet.session().seatsLeft(), "one was not kept any longer");
          assertEquals(3, sheet.lines().size());
        },
        "09:00");
  }

  private Booking seat(UUID session, UUID student, @Nullable Instant keptUntil) {
    return new Booking(
        UUID.randomUUID(),
        day.centre.organisation,
        day.centre.branch,
        session,
        student,
        BookingKind.STANDARD,
        keptUntil == null ? BookingState.PAID : BookingState.PENDING,
        BookingCharge.NONE,
        null,
        0,
        null,
        null,
        null,
        keptUntil,
        null,
        day.centre.staff,
        BusyDay.at("07:00"),
        day.centre.staff);
  }

  @Test
  void findsTheRegistersThatAreMissingFromTheDaysBefore() {
    yesterday("Chess");
    var reopened = yesterday("Drones");
    day.register(reopened, RegisterState.REOPENED);
    var submitted = yesterday("Piano");
    day.register(submitted, RegisterState.SUBMITTED);
    var locked = yesterday("Oud");
    day.register(locked, RegisterState.LOCKED);
    var cancelled = yesterday("Python");
    day.state(cancelled, SessionState.CANCELLED);
    var missed = yesterday("Robotics");
    day.state(missed, SessionState.MISSED).trainer(missed, "Hana Mansour");
    day.sessionOn(BusyDay.DAY.minusDays(15), "Voice", "VO-1", "Lab", "09:00", "10:00", 0);

    reading(
        days -> {
          var missing = days.read(null).missingBefore();
          assertEquals(
              Set.of("Chess", "Drones", "Robotics", "Pottery"),
              missing.stream().map(MissingRegister::course).collect(Collectors.toSet()));
          assertEquals("Pottery", missing.getLast().course());
          var paper = missing.stream().filter(MissingRegister::onPaper).toList();
          assertEquals("Hana Mansour", paper.getFirst().trainer());
          assertEquals(1, paper.size());
        },
        "09:00");
  }

  @Test
  void findsTheFirstDayAheadOnWhichSomethingTakesPlace() {
    var cancelled =
        day.sessionOn(BusyDay.DAY.plusDays(1), "Chess", "CH-1", "Lab", "09:00", "10:00", 0);
    day.state(cancelled, SessionState.CANCELLED);
    day.sessionOn(BusyDay.DAY.plusDays(3), "Oud", "OU-1", "Lab", "09:00", "10:00", 0);
    day.sessionOn(BusyDay.DAY.plusDays(4), "Piano", "PI-1", "Lab", "09:00", "10:00", 0);

    reading(
        days ->
            assertEquals(
                List.of("Oud"),
                days.read(null).next().stream().map(SessionSummary::course).toList()),
        "09:00");
  }

  @Test
  void anotherDayComesWithTodaysRegisters() {
    var today = day.session("Chess", "CH-1", "Lab", "09:00", "10:00", 0);

    reading(
        days -> {
          var read = days.read(BusyDay.DAY.minusDays(5));
          assertEquals("Pottery", read.sheets().getFirst().session().course());
          assertEquals(today, read.todaysSheets().getFirst().session().sessionId());
        },
        "09:00");
  }

  @Test
  void saysWhenARegisterWasSubmitted() {
    var submitted = day.session("Chess", "CH-1", "Lab", "08:00", "09:00", 0);
    day.students(submitted, 2).register(submitted, RegisterState.SUBMITTED);

    reading(
        days -> assertNotNull(days.read(null).sheets().getFirst().session().submittedAt()),
        "09:30");
  }

  private UUID yesterday(String course) {
    var session =
        day.sessionOn(BusyDay.DAY.minusDays(1), course, course + " A", "Lab", "09:00", "10:00", 0);
    day.students(session, 2);
    return session;
  }

  private void reading(Consumer<BranchDayService> look, String time) {
    try (var desk = new OpenedDesk(folder, day.centre)) {
      day.into(desk);
      desk.clock.set(BusyDay.at(time));
      look.accept(new BranchDayService(desk.replica, desk.rollCall, desk.clock));
    }
  }
}
