package org.daybook.app.ui.wallets;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.app.service.booking.BookableSessions;
import org.daybook.app.service.booking.BookingService;
import org.daybook.app.service.booking.WantedSeat;
import org.daybook.app.service.cash.PricedCentre;
import org.daybook.app.service.students.BookOfStudents;
import org.daybook.app.service.students.StudentSearch;
import org.daybook.app.service.wallets.WalletService;
import org.daybook.app.ui.fx.Background;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;

/// A desk where Layla Haddad put 50.00 into her wallet last week, of which 15.00 are held for a
/// seat.
final class FilledWallets implements AutoCloseable {
  final Centre centre = new Centre(5);
  final OpenedDesk desk;
  final StudentSearch search;
  final WalletService service;
  final WalletsViewModel wallets;
  final TransferViewModel transfers;
  int left;

  FilledWallets(Path folder, Background background) {
    desk = new OpenedDesk(folder, centre).filled(centre);
    BookOfStudents.fill(desk, centre);
    BookableSessions.fill(desk, centre);
    topUp();
    book();
    search = StudentSearch.over(desk.replica);
    service = new WalletService(desk.replica, desk.capture, desk.identity, search);
    wallets = new WalletsViewModel(service, background, centre.staff, () -> left++);
    transfers = new TransferViewModel(service, background, centre.staff, UUID::randomUUID, wallets);
  }

  /// What the balance of the wallet came from.
  private void topUp() {
    var entry = Centre.id(95_001);
    PricedCentre.put(
        desk,
        List.of(
            new LedgerEntry(
                entry,
                centre.organisation,
                centre.branch,
                EntryKind.TOP_UP,
                Centre.DAY.minusDays(7),
                Centre.NOW.minus(Duration.ofDays(7)),
                centre.staff,
                centre.device,
                null,
                0,
                BookOfStudents.LAYLA,
                BookOfStudents.LAYLA,
                null,
                null,
                null),
            new Posting(
                Centre.id(95_002),
                centre.organisation,
                centre.branch,
                entry,
                AccountKind.WALLET,
                BookOfStudents.LAYLA,
                -5_000,
                null)));
  }

  private void book() {
    var bookings = new BookingService(desk.replica, desk.capture, desk.identity, desk.clock);
    var wanted = new WantedSeat(BookingKind.STANDARD, BookingPay.WALLET, null);
    var offer =
        bookings
            .offers(centre.staff, BookableSessions.POTTERY, List.of(BookOfStudents.LAYLA), wanted)
            .values()
            .iterator()
            .next();
    var booked =
        bookings.book(centre.staff, UUID.randomUUID(), BookOfStudents.LAYLA, offer, wanted, null);
    if (!(booked instanceof CaptureResult.Saved)) {
      throw new IllegalStateException("no seat was booked: " + booked);
    }
  }

  @Override
  public void close() {
    search.close();
    desk.close();
  }
}
