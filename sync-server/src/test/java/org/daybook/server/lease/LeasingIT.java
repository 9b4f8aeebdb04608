package org.daybook.server.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.SetPrice;
import org.daybook.model.command.Reason;
import org.daybook.model.decide.Verdict;
import org.daybook.model.device.DeclareDeviceLost;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseState;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.organisation.SetPolicy;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.packages.sale.DefinePackage;
import org.daybook.model.packages.sale.GrantPackage;
import org.daybook.model.row.Facts;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.testkit.SettableClock;
import org.daybook.server.centre.CentreCommand;
import org.daybook.server.testkit.Campus;
import org.daybook.server.testkit.TestDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LeasingIT {
  private static final UUID PACKAGE = UUID.fromString("01900000-0000-7000-8000-00000000aa01");

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T08:00:00Z"));
  private Campus campus;
  private UUID student;

  @BeforeEach
  void open() {
    campus = new Campus(clock);
    student = campus.north.students().getFirst();
    campus.issue(
        campus.north.id(),
        new SetPrice(campus.course(), PaymentPurpose.SESSION, "EUR", 1_500, true),
        new DefinePackage(PACKAGE, "Four lessons", campus.course(), 4, "EUR", 5_000, true),
        new GrantPackage(student, PACKAGE, "Won the tournament"));
  }

  @AfterEach
  void close() {
    campus.close();
  }

  @Test
  void whoIsBookedIsLeasedToADeskInContact() {
    book(campus.north.session());
    campus.lease();
    assertEquals(List.of(), leases(), "no desk is in contact");

    var desk = desk();
    campus.lease();
    var lease = leases().getFirst();
    assertEquals(desk.identity.deviceId(), lease.deviceId());
    assertEquals(2, lease.leased());
    assertTrue(desk.pull().changes().stream().anyMatch(it -> it.table().equals("lease")));

    campus.lease();
    assertEquals(1, leases().size(), "it is leased once");
  }

  @Test
  void nobodyIsLeasedWhoIsNotExpected() {
    desk();
    campus.lease();
    assertEquals(List.of(), leases());

    var later = UUID.fromString("01900000-0000-7000-8000-00000000aa02");
    var start = clock.instant().plus(Leasing.AHEAD).plusSeconds(1);
    campus.issue(
        campus.north.id(),
        new ScheduleSession(
            later,
            campus.north.cohort(),
            LocalDate.parse("2026-03-04"),
            start,
            start.plusSeconds(3_600),
            null,
            null,
            null));
    book(later);
    campus.lease();
    assertEquals(List.of(), leases());
    clock.advance(Duration.ofSeconds(1));
    campus.lease();
    assertEquals(1, leases().size());
  }

  @Test
  void aBranchMayLeaseNothing() {
    campus.issue(campus.organisation, new SetPolicy(PolicyKey.LEASED_PERCENT, null, "0"));
    book(campus.north.session());
    desk();
    campus.lease();
    assertEquals(List.of(), leases());
  }

  @Test
  void nobodyElseSpendsWhatIsLeased() {
    book(campus.north.session());
    var desk = desk();
    campus.lease();
    for (int n = 0; n < 2; n++) {
      assertEquals(Outcome.ACCEPTED, bookByPackage(session(n)).outcome());
    }
    assertEquals(Reason.CREDIT_TOO_LOW, bookByPackage(session(2)).reason());

    var pack = rows(facts -> facts.list(StudentPackage.BY_STUDENT, student)).getFirst().id();
    for (int n = 3; n < 5; n++) {
      desk.capture(
          campus.north.staff(),
          new BookSeat(
              session(n), student, BookingKind.STANDARD, BookingPay.PACKAGE, null, null, pack));
    }
    var answer = desk.pushFrom(1);
    assertTrue(answer.results().stream().allMatch(it -> it.outcome() == Outcome.ACCEPTED));
    assertEquals(0, leases().getFirst().left());
  }

  @Test
  void whatIsNotNeededIsAskedBackAndComesBehindWhatWasSpent() {
    book(campus.north.session());
    var desk = desk();
    campus.lease();
    clock.advance(Duration.ofHours(2));
    campus.lease();
    assertEquals(LeaseState.RECALLED, leases().getFirst().state());

    desk.capture(campus.north.staff(), new ReturnLease(leases().getFirst().id()));
    desk.pushFrom(1);
    assertEquals(LeaseState.RETURNED, leases().getFirst().state());
    campus.lease();
    assertEquals(LeaseState.RETURNED, leases().getFirst().state());
  }

  @Test
  void aLostDeskHasNothingAnyMore() {
    book(campus.north.session());
    var desk = desk();
    campus.lease();
    campus.issue(
        campus.north.id(), new DeclareDeviceLost(desk.identity.deviceId(), "Left in a taxi"));
    assertEquals(LeaseState.LOST, leases().getFirst().state());
    for (int n = 0; n < 4; n++) {
      assertEquals(Outcome.ACCEPTED, bookByPackage(session(n)).outcome());
    }
  }

  /// A desk that has just been in contact.
  private TestDesk desk() {
    var desk = campus.desk(campus.north, clock);
    desk.pull();
    return desk;
  }

  private void book(UUID session) {
    campus.issue(
        campus.north.id(),
        new BookSeat(session, student, BookingKind.STANDARD, BookingPay.AT_THE_DOOR, null, null));
  }

  private Verdict bookByPackage(UUID session) {
    var command =
        new BookSeat(session, student, BookingKind.STANDARD, BookingPay.PACKAGE, null, null);
    return campus
        .administration()
        .operations()
        .issue(campus.organisation, List.of(CentreCommand.at(campus.north.id(), command)))
        .getFirst();
  }

  private UUID session(int n) {
    var id = UUID.fromString("01900000-0000-7000-8000-00000000bb0" + n);
    var start = clock.instant().plus(Duration.ofHours(5L + n));
    campus.issue(
        campus.north.id(),
        new ScheduleSession(
            id,
            campus.north.cohort(),
            LocalDate.parse("2026-03-02"),
            start,
            start.plusSeconds(1_800),
            null,
            null,
            null));
    return id;
  }

  private List<Lease> leases() {
    return rows(facts ->
        facts.list(StudentPackage.BY_STUDENT, student).stream()
            .flatMap(it -> facts.list(Lease.BY_SUBJECT, it.id()).stream())
            .toList());
  }

  private <T> List<T> rows(Function<Facts, List<T>> question) {
    return campus
        .administration()
        .operations()
        .rehearse(campus.organisation, bench -> question.apply(bench.facts()));
  }
}
