package org.daybook.app.ui.booking;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.booking.Booking;

/// A real desk on real files with sessions at which seats can be booked.
final class SeatBench implements AutoCloseable {
  static final String TODAY = "TODAY";

  final Centre centre = new Centre(5);
  final OpenedDesk desk;
  final StudentSearch search;
  final SeatViewModel seats;

  SeatBench(Path folder, Background background) {
    desk = new OpenedDesk(folder, centre);
    if (desk.rollCall.branchZone().isEmpty()) {
      desk.filled(centre);
      BookOfStudents.fill(desk, centre);
      BookableSessions.fill(desk, centre);
    }
    search = StudentSearch.over(desk.replica);
    seats =
        new SeatViewModel(
            new BookingService(desk.replica, desk.capture, desk.identity, desk.clock),
            search,
            background,
            desk.rollCall::today,
            centre.staff,
            UUID::randomUUID);
  }

  void askAtPottery() {
    seats.askAt(
        TODAY, BookableSessions.POTTERY, "PO-01", BookableSessions.at(Centre.DAY.plusDays(2)));
  }

  void askAtFull() {
    seats.askAt(TODAY, BookableSessions.FULL, "WD-02", BookableSessions.at(Centre.DAY.plusDays(4)));
  }

  List<Booking> bookings(UUID sessionId) {
    return desk.replica.read(facts -> facts.list(Booking.BY_SESSION, sessionId));
  }

  @Override
  public void close() {
    search.close();
    desk.close();
  }
}
