package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.cash.Tender;
import org.daybook.model.cash.Tendered;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.Cbor;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.Outcome;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.staff.RoleTemplate;
import org.daybook.model.testkit.Centre;
import org.daybook.model.value.PersonDetails;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaptureTest {
  private static final UUID RECEPTIONIST = Centre.staff(RoleTemplate.FRONT_DESK);
  private static final UUID FINANCE = Centre.staff(RoleTemplate.FINANCE);
  private static final UUID STUDENT = Centre.ENROLLED.getFirst();

  private final Random random = new Random(7);
  private final SimulatedCentre server = new SimulatedCentre(7);
  private SimulatedDesk desk;

  @BeforeEach
  void fillTheServer() {
    server.begin().store(new Centre().facts().allRows());
    desk = new SimulatedDesk(server, 1, random);
    desk.load();
  }

  @Test
  void showsWhatWasSavedBeforeTheCentreKnows() {
    var result = desk.capture(UUID.randomUUID(), RECEPTIONIST, present(STUDENT));
    assertInstanceOf(CaptureResult.Saved.class, result);
    assertEquals(AttendanceValue.PRESENT, counting(STUDENT).attendance());
    assertEquals(1, desk.journal.head().sequence());
  }

  @Test
  void capturesTheSameIntentOnce() {
    var intent = UUID.randomUUID();
    var first = desk.capture(intent, RECEPTIONIST, present(STUDENT));
    assertEquals(first, desk.capture(intent, RECEPTIONIST, present(STUDENT)));
    assertEquals(1, desk.journal.head().sequence());
  }

  @Test
  void savesNothingForWhomItIsNotPermitted() {
    var result = desk.capture(UUID.randomUUID(), FINANCE, present(STUDENT));
    assertEquals(new CaptureResult.Refused(0, Reason.NOT_PERMITTED), result);
    assertEquals(0, desk.journal.head().sequence());
  }

  @Test
  void savesAllOfAGestureOrNothing() {
    fillTheLastSeat();
    desk.pull();
    var gesture = guestWithSeat();
    assertEquals(new CaptureResult.Refused(1, Reason.SEATS_FULL), desk.capture(gesture));
    assertEquals(0, desk.journal.head().sequence());
  }

  /// Money that was taken is never refused; money that is about to be taken is.
  @Test
  void savesNothingOfWhatIsOnlyPlannedWhereSomethingSpeaksAgainstIt() {
    var nowhere = UUID.randomUUID();
    var payment =
        new TakePayment(
            nowhere,
            STUDENT,
            "EUR",
            List.of(new PaymentItem(PaymentPurpose.ON_ACCOUNT, null, 500)),
            List.of(new Tendered(Tender.CASH, 500, null)),
            0,
            500,
            1);
    assertEquals(
        new CaptureResult.Refused(0, Reason.NOT_FOUND),
        desk.capture(Gesture.planned(UUID.randomUUID(), RECEPTIONIST, payment)));
    assertEquals(0, desk.journal.head().sequence());

    assertInstanceOf(
        CaptureResult.Saved.class, desk.capture(UUID.randomUUID(), RECEPTIONIST, payment));
  }

  @Test
  void savesNothingOnAFullDisk() {
    desk.journal.full(true);
    assertThrows(
        JournalUnavailableException.class,
        () -> desk.capture(UUID.randomUUID(), RECEPTIONIST, present(STUDENT)));
    assertTrue(desk.replica.read().list(AttendanceMark.BY_SESSION, Centre.SESSION).isEmpty());
    desk.journal.full(false);
    desk.capture(UUID.randomUUID(), RECEPTIONIST, present(STUDENT));
    assertEquals(AttendanceValue.PRESENT, counting(STUDENT).attendance());
  }

  @Test
  void keepsWhatWasJournalledWhenItIsKilledBeforeTheCommit() {
    desk.replica.losingCommits(true);
    var intent = UUID.randomUUID();
    assertThrows(
        IllegalStateException.class, () -> desk.capture(intent, RECEPTIONIST, present(STUDENT)));
    desk.replica.losingCommits(false);
    desk.restart();
    assertEquals(AttendanceValue.PRESENT, counting(STUDENT).attendance());
    assertInstanceOf(
        CaptureResult.Saved.class, desk.capture(intent, RECEPTIONIST, present(STUDENT)));
    assertEquals(1, desk.journal.head().sequence());
  }

  @Test
  void getsTheJournalsLostEndBackFromTheReplica() {
    desk.capture(UUID.randomUUID(), RECEPTIONIST, present(STUDENT));
    desk.capture(UUID.randomUUID(), RECEPTIONIST, present(Centre.ENROLLED.get(1)));
    var head = desk.journal.head();
    desk.journal.loseAfter(0);
    desk.restart();
    assertEquals(head, desk.journal.head());
  }

  @Test
  void rejectsTheSeatAndKeepsTheGuestWhenSomebodyElseTookIt() {
    var saved = (CaptureResult.Saved) desk.capture(guestWithSeat());
    assertEquals(
        List.of(Outcome.ACCEPTED, Outcome.ACCEPTED),
        saved.operations().stream().map(CaptureResult.Captured::expected).toList());
    assertEquals(List.of(1L), desk.entry(2).orElseThrow().needs());
    fillTheLastSeat();
    desk.drain();
    var rejected = desk.entry(2).orElseThrow();
    assertEquals(OutboxState.SETTLED, rejected.state());
    assertEquals(Outcome.REJECTED, rejected.answer().outcome());
    assertEquals(Reason.SEATS_FULL, rejected.answer().reason());
    var guests = desk.replica.read().list(Student.BY_CODE, "G-1");
    assertEquals(1, guests.size());
    assertTrue(desk.replica.read().list(Enrolment.BY_STUDENT, guests.getFirst().id()).isEmpty());
    desk.assertEqualTo(server);
  }

  /// The item is there because the operation does not hold: that is no reason to refuse whoever
  /// settles it.
  @Test
  void settlesWhatAnOwnRefusalLeavesBeforeTheCentreHasSeenEither() {
    desk.capture(guestWithSeat());
    fillTheLastSeat();
    desk.pull();
    assertEquals(Outcome.REJECTED, desk.entry(2).orElseThrow().expected());
    var item = desk.replica.read().list(AttentionItem.BY_BRANCH, Centre.BRANCH).getFirst();
    desk.capture(
        UUID.randomUUID(), Centre.staff(RoleTemplate.OWNER), new SettleAttention(item.id(), null));
    desk.drain();
    assertEquals(Outcome.ACCEPTED, desk.entry(3).orElseThrow().answer().outcome());
    desk.assertEqualTo(server);
  }

  @Test
  void clockThatJumpsTenYearsReordersAndRejectsNothing() {
    var now = desk.clock.instant();
    for (int years : List.of(10, -10, 0)) {
      desk.clock.set(now.plus(Duration.ofDays(3_652L * years / 10)));
      var student = Centre.ENROLLED.get((years + 10) / 10);
      desk.capture(UUID.randomUUID(), RECEPTIONIST, present(student));
    }
    desk.drain();
    for (long sequence = 1; sequence <= 3; sequence++) {
      var answer = desk.entry(sequence).orElseThrow().answer();
      assertEquals(Outcome.ACCEPTED, answer.outcome());
      assertEquals(sequence, answer.sequence());
    }
    desk.assertEqualTo(server);
  }

  /// One in a hundred: each is parked in the batch in which it is sent, and nobody waits for it.
  @Test
  void poisonDelaysNobodyByMoreThanItsBatch() {
    for (int n = 0; n < 3; n++) {
      desk.capture(UUID.randomUUID(), RECEPTIONIST, present(Centre.ENROLLED.get(n)));
      poison();
    }
    assertTrue(desk.push(false));
    for (long sequence = 1; sequence <= 6; sequence++) {
      var expected = sequence % 2 == 0 ? Outcome.PARKED : Outcome.ACCEPTED;
      assertEquals(expected, desk.entry(sequence).orElseThrow().answer().outcome());
    }
    desk.drain();
    desk.assertEqualTo(server);
  }

  /// Journals what no program can decide.
  private void poison() {
    var head = desk.journal.head();
    var operation =
        new Operation(
            desk.identity.deviceId(),
            head.epoch(),
            head.sequence() + 1,
            Centre.BRANCH,
            RECEPTIONIST,
            0,
            desk.clock.instant(),
            UUID.randomUUID(),
            List.of(),
            "no-such-command",
            1,
            new byte[] {1},
            null);
    desk.journal.append(List.of(new SealedOperation(Cbor.encode(operation), null)));
    desk.restart();
  }

  private void fillTheLastSeat() {
    server.begin().store(List.of(Centre.enrolment(9, EnrolmentState.ACTIVE)));
  }

  private static Gesture guestWithSeat() {
    Gesture.Step admit =
        _ -> new AdmitGuest(Centre.SESSION, "G-1", PersonDetails.named("Zeynep Kaya"));
    Gesture.Step enrol =
        earlier ->
            new EnrolStudent(
                Centre.id("enrolment", 77),
                earlier.created(0, Student.TABLE),
                Centre.COHORT,
                EnrolmentState.PENDING_PAYMENT,
                Centre.TODAY,
                null,
                null);
    return new Gesture(UUID.randomUUID(), RECEPTIONIST, List.of(admit, enrol));
  }

  private AttendanceMark counting(UUID student) {
    var slot = AttendanceMark.slotOf(Centre.SESSION, student);
    return desk.replica.read().list(AttendanceMark.BY_SLOT, slot).stream()
        .filter(AttendanceMark::counts)
        .findFirst()
        .orElseThrow();
  }

  private static MarkAttendance present(UUID student) {
    return new MarkAttendance(Centre.SESSION, student, AttendanceValue.PRESENT, 0, null);
  }
}
