package org.daybook.app.service.attention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.service.Centre;
import org.daybook.app.service.OpenedDesk;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.Opposite;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Reason;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.StudentChange;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.row.Row;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every reason for which the centre does not simply accept something, with what stands against it.
class BothSidesIT {
  private static final UUID OMAR = Centre.id(301);
  private static final UUID THEIR_DESK = Centre.id(302);
  private static final UUID THEIR_MARK = Centre.id(303);
  private static final UUID THEIR_SESSION = Centre.id(304);
  private static final UUID ELSEWHERE = Centre.id(305);
  private static final UUID FAR_SESSION = Centre.id(306);
  private static final UUID THEIR_ITEM = Centre.id(307);
  private static final UUID THEIR_SEAT = Centre.id(308);
  private static final Instant THEIRS_AT = Centre.NOW.minusSeconds(600);

  private final Centre centre = new Centre(2);
  private final UUID student = centre.students().getFirst().id();
  private final UUID slot = AttendanceMark.slotOf(centre.session, student);

  @TempDir Path folder;
  private OpenedDesk desk;
  private AttentionService attention;

  /// A reason, what the operation was about, and the sentence of the other side.
  ///
  /// @param other the row that the item names, or null
  /// @param by who said the other side, or null where rows of that kind do not tell
  record Case(
      Reason reason,
      @Nullable UUID session,
      @Nullable UUID other,
      Opposite against,
      Class<? extends Said> said,
      @Nullable String by) {}

  static Stream<Case> reasons() {
    var centre = new Centre(2);
    var session = centre.session;
    var omar = "Omar Tarek";
    var closedDay = ClosedDay.idOf(centre.branch, Centre.DAY);
    return Stream.of(
        new Case(Reason.TWO_MARKS, session, THEIR_MARK, Opposite.MARK, Said.Mark.class, omar),
        new Case(Reason.PLAN_CHANGED, session, null, Opposite.SESSION, Said.Plan.class, omar),
        new Case(Reason.SESSION_CANCELLED, session, null, Opposite.SESSION, Said.Plan.class, omar),
        new Case(Reason.SESSION_MISSED, session, null, Opposite.SESSION, Said.Plan.class, omar),
        new Case(Reason.SESSION_OVER, session, null, Opposite.SESSION, Said.Plan.class, omar),
        new Case(
            Reason.ROOM_TAKEN,
            session,
            THEIR_SESSION,
            Opposite.OTHER_SESSION,
            Said.Plan.class,
            omar),
        new Case(
            Reason.TRAINER_TAKEN,
            session,
            THEIR_SESSION,
            Opposite.OTHER_SESSION,
            Said.Plan.class,
            omar),
        new Case(
            Reason.DAY_CLOSED, session, closedDay, Opposite.CLOSED_DAY, Said.ClosedDay.class, omar),
        new Case(
            Reason.REGISTER_CLOSED, session, null, Opposite.REGISTER, Said.Register.class, omar),
        new Case(Reason.SESSION_NOT_EMPTY, session, null, Opposite.MARK, Said.Mark.class, omar),
        new Case(
            Reason.TRANSITION_NOT_ALLOWED, session, null, Opposite.MARK, Said.Mark.class, omar),
        new Case(Reason.NOT_ON_ROSTER, session, null, Opposite.ENROLMENT, Said.Place.class, omar),
        new Case(Reason.SEATS_FULL, null, centre.cohort, Opposite.COHORT, Said.Group.class, null),
        new Case(Reason.TOO_YOUNG, null, centre.cohort, Opposite.COHORT, Said.Group.class, null),
        new Case(Reason.TOO_OLD, null, centre.cohort, Opposite.COHORT, Said.Group.class, null),
        new Case(Reason.AGE_UNKNOWN, null, centre.cohort, Opposite.COHORT, Said.Group.class, null),
        new Case(
            Reason.COHORT_CLOSED, null, centre.cohort, Opposite.COHORT, Said.Group.class, null),
        new Case(Reason.ALREADY_ENROLLED, null, null, Opposite.ENROLMENT, Said.Place.class, omar),
        new Case(
            Reason.TOO_MANY_ENROLMENTS,
            null,
            centre.cohort,
            Opposite.ENROLMENT,
            Said.Place.class,
            omar),
        new Case(
            Reason.LIKELY_DUPLICATE,
            null,
            centre.students().getLast().id(),
            Opposite.STUDENT,
            Said.Student.class,
            omar),
        new Case(
            Reason.ALREADY_EXISTS,
            null,
            centre.students().getLast().id(),
            Opposite.STUDENT,
            Said.Student.class,
            omar),
        new Case(Reason.OTHER_BRANCH, FAR_SESSION, null, Opposite.BRANCH, Said.Branch.class, null),
        new Case(Reason.NOT_PERMITTED, null, null, Opposite.RIGHTS, Said.Rights.class, omar),
        new Case(Reason.UNKNOWN_ACTOR, null, null, Opposite.RIGHTS, Said.Rights.class, omar),
        new Case(Reason.OWN_ROLE_EDITING, null, null, Opposite.RIGHTS, Said.Rights.class, omar),
        new Case(Reason.LAST_ROLE_EDITOR, null, null, Opposite.RIGHTS, Said.Rights.class, omar),
        new Case(Reason.DEVICE_COPIED, null, THEIR_DESK, Opposite.DEVICE, Said.Device.class, omar),
        new Case(
            Reason.ALREADY_BOOKED, session, THEIR_SEAT, Opposite.BOOKING, Said.Seat.class, omar),
        new Case(
            Reason.ALREADY_SETTLED,
            null,
            THEIR_ITEM,
            Opposite.SETTLED_ITEM,
            Said.Settled.class,
            omar));
  }

  @BeforeEach
  void open() {
    desk = new OpenedDesk(folder, centre).filled(centre);
    attention = desk.attention();
    put(theirs());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @ParameterizedTest
  @MethodSource("reasons")
  void showsWhatStandsAgainstIt(Case it) {
    put(List.of(item(it.reason(), it.session(), it.other(), null)));
    var view = attention.item(Centre.id(901)).orElseThrow();
    assertEquals("Rana Desk", view.own().by());
    assertEquals(Centre.NOW, view.own().at());
    assertEquals(it.against(), view.against());
    var other = view.other();
    assertNotNull(other);
    assertEquals(it.said(), other.said().getClass());
    assertEquals(it.by(), other.by());
    assertEquals(it.by() == null, other.at() == null, "who says so says when");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void everyReasonHasAnotherSideOrStandsAlone(Reason reason) {
    boolean shown = reasons().anyMatch(it -> it.reason() == reason);
    boolean alone = Opposite.of(reason).stream().allMatch(Opposite::alone);
    assertTrue(shown != alone, "a reason is shown with its other side, or has none");
    if (alone) {
      put(List.of(item(reason, null, null, null)));
      var view = attention.item(Centre.id(901)).orElseThrow();
      assertNull(view.other());
      assertTrue(view.against().alone());
    }
  }

  @Test
  void showsThePlanThatWasRefusedBesideTheOneThatHolds() {
    var wanted =
        new SessionPlan(
            Centre.DAY,
            Centre.NOW.plusSeconds(7200),
            Centre.NOW.plusSeconds(10_800),
            "Room 2",
            null);
    put(List.of(item(Reason.PLAN_CHANGED, centre.session, null, wanted)));
    var view = attention.item(Centre.id(901)).orElseThrow();
    var theirs = view.other();
    assertNotNull(theirs);
    var own = assertInstanceOf(Said.Plan.class, view.own().said());
    var other = assertInstanceOf(Said.Plan.class, theirs.said());
    assertEquals("Room 2", own.room());
    assertNull(own.state(), "only wanted");
    assertEquals("Room 1", other.room());
    assertEquals(SessionState.SCHEDULED, other.state());
  }

  private List<Row> theirs() {
    var rows = new ArrayList<Row>();
    rows.add(new StaffMember(OMAR, centre.organisation, "Omar Tarek", "omar", true, null));
    rows.add(new Branch(ELSEWHERE, centre.organisation, "South", "STH", "Africa/Cairo", null));
    rows.add(
        new Device(
            THEIR_DESK,
            centre.organisation,
            centre.branch,
            "Front desk 1",
            DeviceState.ACTIVE,
            Centre.NOW,
            null));
    rows.add(session(centre.session, centre.branch, "Room 1"));
    rows.add(session(THEIR_SESSION, centre.branch, "Room 1"));
    rows.add(session(FAR_SESSION, ELSEWHERE, null));
    rows.add(mark());
    rows.add(
        new Register(
            Register.idOf(centre.session),
            centre.organisation,
            centre.branch,
            centre.session,
            RegisterState.SUBMITTED,
            List.of(student),
            OMAR,
            THEIRS_AT,
            null));
    rows.add(
        new ClosedDay(
            ClosedDay.idOf(centre.branch, Centre.DAY),
            centre.organisation,
            centre.branch,
            Centre.DAY,
            "Holiday",
            true,
            OMAR,
            THEIRS_AT));
    var place = centre.enrolmentOf(student);
    rows.add(change(503, student, place));
    rows.add(change(504, centre.students().getLast().id(), null));
    rows.add(seat());
    rows.add(audit(501, centre.staff));
    rows.add(audit(502, THEIR_DESK));
    rows.add(
        item(THEIR_ITEM, Reason.TWO_MARKS, null, null, null)
            .settled(OMAR, THEIRS_AT, "Seen at 15:10"));
    return rows;
  }

  private Session session(UUID id, UUID branch, @Nullable String room) {
    return new Session(
        id,
        centre.organisation,
        branch,
        centre.cohort,
        Centre.DAY,
        Centre.NOW,
        Centre.NOW.plusSeconds(3600),
        room,
        null,
        SessionState.SCHEDULED,
        null,
        null,
        OMAR,
        THEIRS_AT,
        THEIR_DESK);
  }

  private AttendanceMark mark() {
    return new AttendanceMark(
        THEIR_MARK,
        centre.organisation,
        centre.branch,
        centre.session,
        student,
        slot,
        AttendanceValue.ABSENT,
        0,
        null,
        true,
        null,
        OMAR,
        THEIRS_AT,
        THEIR_DESK);
  }

  private Booking seat() {
    return new Booking(
        THEIR_SEAT,
        centre.organisation,
        centre.branch,
        centre.session,
        student,
        BookingKind.STANDARD,
        BookingState.PAID,
        BookingCharge.CAPTURED,
        BookingMethod.AT_THE_DOOR,
        1_500,
        null,
        null,
        null,
        null,
        null,
        OMAR,
        THEIRS_AT,
        THEIR_DESK);
  }

  private StudentChange change(int id, UUID subject, @Nullable UUID about) {
    return new StudentChange(
        Centre.id(id),
        centre.organisation,
        centre.branch,
        subject,
        about == null ? "add-student" : "enrol-student",
        List.of(),
        about,
        OMAR,
        THEIR_DESK,
        THEIRS_AT);
  }

  private AuditEntry audit(int id, UUID subject) {
    return new AuditEntry(
        Centre.id(id),
        centre.organisation,
        subject,
        "assign-role",
        List.of(),
        List.of(),
        OMAR,
        THEIR_DESK,
        THEIRS_AT);
  }

  private AttentionItem item(
      Reason reason, @Nullable UUID session, @Nullable UUID other, @Nullable SessionPlan wanted) {
    return item(Centre.id(901), reason, session, other, wanted);
  }

  private AttentionItem item(
      UUID id,
      Reason reason,
      @Nullable UUID session,
      @Nullable UUID other,
      @Nullable SessionPlan wanted) {
    boolean aboutStudent = reason == Reason.NOT_ON_ROSTER || (other == null && session == null);
    return new AttentionItem(
        id,
        centre.organisation,
        centre.branch,
        AttentionKind.CONTRADICTION,
        reason,
        centre.device,
        1,
        1,
        "mark-attendance",
        centre.staff,
        Centre.NOW,
        aboutStudent || reason == Reason.TOO_MANY_ENROLMENTS ? student : null,
        session,
        null,
        other,
        AttentionState.OPEN,
        null,
        null,
        null,
        wanted == null ? null : wanted.businessDate(),
        wanted == null ? null : wanted.startsAt(),
        wanted == null ? null : wanted.endsAt(),
        wanted == null ? null : wanted.room(),
        wanted == null ? null : wanted.trainerId());
  }

  private void put(List<? extends Row> rows) {
    desk.replica.write(transaction -> {
      transaction.put(List.copyOf(rows));
      return true;
    });
  }
}
