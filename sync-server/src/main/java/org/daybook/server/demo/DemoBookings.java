package org.daybook.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.people.RecordCall;
import org.daybook.model.rollcall.AbsenceRun;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.session.Session;
import org.daybook.model.value.PersonDetails;
import org.daybook.server.centre.Workbench;

/// What people of the demo's first branch did yesterday with packages, wallets and single seats:
/// one package sold and one given, a wallet filled of which a part is held for a seat, seats booked
/// in every way, and somebody called who stayed away. It comes once.
public final class DemoBookings {
  private static final DemoBranch BRANCH = DemoBranch.NASR_CITY;
  private static final long TOP_UP_MINOR = 60_000;
  private static final Duration AFTERNOON = Duration.ofHours(16);

  private final DemoOrganisation demo;

  public DemoBookings(DemoOrganisation demo) {
    this.demo = demo;
  }

  /// Answers how many commands it took; 0 when it was there.
  public int bringAbout(Workbench workbench) {
    var issue = new DemoIssue(demo.id(), workbench);
    var lessons = DemoCash.lessons(issue, BRANCH);
    var guests = guests(issue);
    if (!issue.facts().list(StudentPackage.BY_STUDENT, guests.get(1)).isEmpty()) {
      return 0;
    }
    pay(issue, guests.get(0), new PaymentItem(PaymentPurpose.WALLET, guests.get(0), TOP_UP_MINOR));
    pay(
        issue,
        guests.get(1),
        new PaymentItem(PaymentPurpose.PACKAGE, lessons, DemoCash.LESSONS_MINOR));
    issue.by(
        staff("manager.nasr"),
        yesterday(),
        BRANCH,
        new GrantPackage(guests.get(2), lessons, "Won it at the open day"));
    book(issue, DemoCohorts.ROLL_CALL, guests.get(0), BookingKind.STANDARD, BookingPay.WALLET);
    book(issue, DemoCohorts.ROLL_CALL, guests.get(1), BookingKind.STANDARD, BookingPay.PACKAGE);
    book(issue, DemoCohorts.FORTY, guests.get(3), BookingKind.TRIAL, BookingPay.AUTOMATIC);
    book(issue, DemoCohorts.FORTY, guests.get(4), BookingKind.STANDARD, BookingPay.AT_THE_DOOR);
    call(issue);
    return issue.commands();
  }

  /// Students of the branch who have no place where seats are booked.
  private List<UUID> guests(DemoIssue issue) {
    return demo.students(BRANCH).stream()
        .filter(it -> !it.cohort().name().startsWith("RF") && !it.cohort().name().startsWith("IE"))
        .map(it -> issue.idOf("student", it.code()))
        .limit(5)
        .toList();
  }

  private void pay(DemoIssue issue, UUID payer, PaymentItem item) {
    var shift =
        issue.facts().list(CashShift.BY_CASHBOX, issue.idOf("cashbox", BRANCH.name() + "/2"));
    issue.by(
        staff("desk2.nasr"),
        yesterday(),
        BRANCH,
        new TakePayment(
            shift.getFirst().id(),
            payer,
            DemoCash.CURRENCY,
            List.of(item),
            List.of(new Tendered(Tender.CASH, item.amountMinor(), null)),
            0,
            item.amountMinor(),
            issue.commands() + 1));
  }

  /// A seat at tomorrow's session of a group.
  private void book(
      DemoIssue issue, String cohort, UUID studentId, BookingKind kind, BookingPay pay) {
    var planned =
        new DemoCohorts(DemoCourse.load())
            .of(BRANCH).stream().filter(it -> it.name().equals(cohort)).findFirst().orElseThrow();
    var session = issue.idOf("session", planned.key() + "/" + demo.today().plusDays(1));
    issue.by(
        staff("desk2.nasr"),
        yesterday(),
        BRANCH,
        new BookSeat(session, studentId, kind, pay, null, null));
  }

  /// The first of those who stay away was asked after.
  private void call(DemoIssue issue) {
    demo.students(BRANCH).stream()
        .map(it -> issue.idOf("student", it.code()))
        .flatMap(it -> missedLast(issue, it).stream())
        .findFirst()
        .ifPresent(it ->
            issue.by(
                staff("desk2.nasr"),
                yesterday(),
                BRANCH,
                new RecordCall(
                    issue.idOf("call", "1"),
                    it.studentId(),
                    it.sessionId(),
                    new PersonDetails(
                        "Her mother", "+20 100 555 0100", null, "Ill, comes back on Sunday"))));
  }

  private static Optional<AttendanceMark> missedLast(DemoIssue issue, UUID studentId) {
    var marks =
        issue.facts().list(AttendanceMark.BY_STUDENT, studentId).stream()
            .filter(AttendanceMark::counts)
            .sorted(Comparator.comparing((AttendanceMark it) -> startsAt(issue, it)).reversed())
            .toList();
    int away = AbsenceRun.of(marks.stream().map(AttendanceMark::attendance).toList());
    return away >= AbsenceRun.TO_BE_FOLLOWED_UP ? Optional.of(marks.getFirst()) : Optional.empty();
  }

  private static Instant startsAt(DemoIssue issue, AttendanceMark mark) {
    return issue.facts().find(Session.TABLE, mark.sessionId()).orElseThrow().startsAt();
  }

  private Instant yesterday() {
    var zone = ZoneId.of(DemoBranch.TIME_ZONE);
    return demo.today().minusDays(1).atStartOfDay(zone).plus(AFTERNOON).toInstant();
  }

  private UUID staff(String signInName) {
    return demo.staff().stream()
        .filter(it -> it.signInName().equals(signInName))
        .findFirst()
        .map(demo::idOf)
        .orElseThrow();
  }
}
