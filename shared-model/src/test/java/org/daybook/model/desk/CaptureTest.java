package org.daybook.model.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.command.Reason;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.operation.Outcome;
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
