package org.daybook.model.booking.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.UUID;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.cash.reconcile.CashTotals;
import org.daybook.model.cash.reconcile.EarnedBy;
import org.daybook.model.cash.reconcile.Earnings;
import org.daybook.model.cash.reconcile.LedgerPeriod;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.rollcall.AttendanceValue;
import org.junit.jupiter.api.Test;

/// What bookings earn is told apart by what pays it, and what is given back counts where it was
/// earned.
class BookedEarningsTest {
  private static final UUID STRANGER = BookedCentre.STRANGER;

  private final BookedCentre book = new BookedCentre();

  @Test
  void aWalletEarnsWhatItPaysAndNotWhatFillsIt() {
    book.topUp(STRANGER, 2_000);
    assertEquals(Map.of(), earnings().byMeans());
    book.book(STRANGER, BookingPay.WALLET);
    came();
    assertEquals(Map.of(EarnedBy.WALLET, 1_250L), earnings().byMeans());
    stayedAwayAfterAll();
    assertEquals(Map.of(EarnedBy.WALLET, 0L), earnings().byMeans());
  }

  @Test
  void aPackageEarnsAShareAndNotWhatItWasSoldFor() {
    book.buy(STRANGER);
    assertEquals(Map.of(), earnings().byMeans());
    book.book(STRANGER, BookingPay.PACKAGE);
    came();
    assertEquals(Map.of(EarnedBy.PACKAGE, 1_000L), earnings().byMeans());
    stayedAwayAfterAll();
    assertEquals(Map.of(EarnedBy.PACKAGE, 0L), earnings().byMeans());
  }

  @Test
  void whoPaysAtTheDoorEarnsForTheStudentAndGoesBackThere() {
    book.payAtTheDoor(STRANGER);
    came();
    assertEquals(Map.of(EarnedBy.STUDENT, 1_250L), earnings().byMeans());
    stayedAwayAfterAll();
    assertEquals(Map.of(EarnedBy.STUDENT, 0L), earnings().byMeans());
  }

  /// A day on which something is only taken back has what was earned before at hand.
  @Test
  void whatIsTakenBackOnAnotherDayCountsWhereItWasEarned() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    came();
    stayedAwayAfterAll();
    var later = ledger().only(it -> it.kind() == EntryKind.CREDIT);
    assertEquals(Map.of(EarnedBy.WALLET, -1_250L), Earnings.of(later).byMeans());
  }

  @Test
  void coursesComeToTheSame() {
    book.topUp(STRANGER, 2_000);
    book.book(STRANGER, BookingPay.WALLET);
    came();
    var earnings = earnings();
    assertEquals(earnings.byMeans(), earnings.byCourse().values().iterator().next());
    assertEquals(CashTotals.of(ledger()).earned().netMinor(), earnings.totalMinor());
  }

  private void came() {
    book.mark(STRANGER, AttendanceValue.PRESENT);
    book.finish();
  }

  private void stayedAwayAfterAll() {
    book.correct(STRANGER, AttendanceValue.ABSENT);
  }

  private Earnings earnings() {
    return Earnings.of(ledger());
  }

  private LedgerPeriod ledger() {
    var facts = book.centre.facts();
    return LedgerPeriod.of(facts.all(LedgerEntry.TABLE), facts.all(Posting.TABLE));
  }
}
