package org.daybook.installer.bench.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.installer.bench.centre.CashRows;
import org.daybook.installer.bench.centre.CentreRows;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.ledger.AccountBalance;
import org.daybook.model.ledger.AccountKind;
import org.daybook.model.ledger.EntryKind;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.ledger.Posting;
import org.daybook.model.packages.PackageState;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Row;
import org.daybook.model.value.RowIds;

/// A booking of each student for each marked session, and what that earned: every second student
/// pays with a package, the others from a wallet. One of eight stays away; the price of every
/// second of those is kept, and of one in a thousand bookings nobody has decided. They are written
/// as rows: the rules would take an hour for so many.
final class EarnedRows {
  private static final int ABSENT_OF = 8;
  private static final int UNDECIDED_OF = 1_000;
  private static final int CREDITS = 10;
  private static final long NET = 1_250;
  private static final long TAX = CashRows.SESSION_MINOR - NET;
  private static final long SHARE = 1_000;

  private final CentreRows rows;
  private final LocalDate today;
  private final UUID offer;

  EarnedRows(CentreRows rows, LocalDate today) {
    this.rows = rows;
    this.today = today;
    this.offer = id("offer", 0);
  }

  int bookings() {
    return rows.size().students() * rows.size().daysMarked();
  }

  /// The bookings that wait for a decision.
  int undecided() {
    return bookings() / UNDECIDED_OF;
  }

  Stream<Row> all() {
    return Stream.concat(
        IntStream.range(0, rows.size().students()).boxed().flatMap(this::held),
        IntStream.range(0, bookings()).boxed().flatMap(this::booked));
  }

  /// What a student has to pay with.
  private Stream<Row> held(int student) {
    var owner = rows.studentId(student);
    boolean pack = student % 2 == 0;
    int days = rows.size().daysMarked();
    var kind = pack ? AccountKind.DEFERRED : AccountKind.WALLET;
    var account = pack ? id("pack", student) : owner;
    var balance =
        new AccountBalance(
            RowIds.ofParents("account." + kind, rows.branchId(), account),
            rows.organisationId(),
            rows.branchId(),
            kind,
            account,
            -SHARE * (CREDITS - days),
            0);
    return pack ? Stream.of(balance, pack(student, account, days)) : Stream.of(balance);
  }

  private Row pack(int student, UUID id, int used) {
    return new StudentPackage(
        id,
        rows.organisationId(),
        rows.branchId(),
        rows.studentId(student),
        offer,
        "Ten lessons",
        rows.courseId(),
        CREDITS,
        SHARE * CREDITS,
        0,
        CREDITS - used,
        used,
        PackageState.ACTIVE,
        at(0),
        null);
  }

  private Stream<Row> booked(int number) {
    int student = number % rows.size().students();
    int day = number / rows.size().students();
    boolean absent = number % ABSENT_OF == 0;
    boolean undecided = number % UNDECIDED_OF == 0;
    boolean pack = student % 2 == 0;
    boolean kept = !absent || number % (2 * ABSENT_OF) == 0;
    var charge =
        undecided ? BookingCharge.HELD : kept ? BookingCharge.CAPTURED : BookingCharge.RELEASED;
    var all = new ArrayList<Row>();
    all.add(
        new Booking(
            id("booking", number),
            rows.organisationId(),
            rows.branchId(),
            rows.sessionId(student / rows.size().studentsPerCohort(), day),
            rows.studentId(student),
            BookingKind.STANDARD,
            absent ? BookingState.NO_SHOW : BookingState.PAID,
            charge,
            pack ? BookingMethod.PACKAGE : BookingMethod.WALLET,
            CashRows.SESSION_MINOR,
            pack ? id("pack", student) : null,
            null,
            null,
            null,
            null,
            rows.actorId(),
            at(day),
            id("desk", 0)));
    if (charge == BookingCharge.CAPTURED) {
      all.addAll(earned(number, student, day, pack));
    }
    return all.stream();
  }

  private List<Row> earned(int number, int student, int day, boolean pack) {
    var entry = id("entry", number);
    var owner = rows.studentId(student);
    var all = new ArrayList<Row>();
    all.add(
        new LedgerEntry(
            entry,
            rows.organisationId(),
            rows.branchId(),
            pack ? EntryKind.PACKAGE_EARNING : EntryKind.CHARGE,
            day(day),
            at(day),
            rows.actorId(),
            id("desk", 0),
            null,
            0,
            owner,
            id("booking", number),
            null,
            null,
            null));
    if (pack) {
      all.add(posting(entry, AccountKind.DEFERRED, id("pack", student), SHARE));
      all.add(posting(entry, AccountKind.INCOME, rows.courseId(), -SHARE));
    } else {
      all.add(posting(entry, AccountKind.WALLET, owner, CashRows.SESSION_MINOR));
      all.add(posting(entry, AccountKind.INCOME, rows.courseId(), -NET));
      all.add(posting(entry, AccountKind.TAX, rows.branchId(), -TAX));
    }
    return all;
  }

  private Posting posting(UUID entry, AccountKind kind, UUID owner, long amount) {
    return new Posting(
        RowIds.ofParents("bench-posting." + kind, entry),
        rows.organisationId(),
        rows.branchId(),
        entry,
        kind,
        owner,
        amount,
        null);
  }

  private LocalDate day(int day) {
    return today.minusDays(rows.size().days() - 1L - day);
  }

  private Instant at(int day) {
    return day(day).atStartOfDay().toInstant(ZoneOffset.UTC).plus(Duration.ofHours(10));
  }

  private UUID id(String what, int number) {
    return RowIds.ofParents("bench-earned." + what + number, rows.branchId());
  }
}
