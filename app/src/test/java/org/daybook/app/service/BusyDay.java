package org.daybook.app.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.cash.CashShift;
import org.daybook.model.cash.Cashbox;
import org.daybook.model.cash.Payment;
import org.daybook.model.cash.PaymentState;
import org.daybook.model.cash.ShiftState;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.device.Device;
import org.daybook.model.device.DeviceState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.protocol.Cursor;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// A day at a centre that has much to do, built session by session. One cohort each, with students
/// of its own unless others are named.
public final class BusyDay {
  public static final ZoneId ZONE = ZoneId.of("Africa/Cairo");

  /// Four days after the session of [Centre], of which nobody has taken the roll.
  public static final LocalDate DAY = Centre.DAY.plusDays(5);

  public final Centre centre = new Centre(0);
  private final Map<UUID, Row> rows = new LinkedHashMap<>();
  private final Map<UUID, List<UUID>> students = new LinkedHashMap<>();
  private final Map<String, UUID> trainers = new LinkedHashMap<>();
  private int number = 10_000;

  public BusyDay() {
    centre.rows().forEach(row -> rows.put(row.id(), row));
  }

  /// A moment of the day, or of the next one after 24:00.
  public static Instant at(String time) {
    return at(DAY, time);
  }

  public static Instant at(LocalDate day, String time) {
    int hours = Integer.parseInt(time.substring(0, 2));
    var clock = LocalTime.of(hours % 24, Integer.parseInt(time.substring(3)));
    return day.plusDays(hours / 24).atTime(clock).atZone(ZONE).toInstant();
  }

  /// @param seats of its cohort; 0 for any number
  /// @return the session's id
  public UUID session(
      String course, String cohort, @Nullable String room, String from, String until, int seats) {
    return sessionOn(DAY, course, cohort, room, from, until, seats);
  }

  public UUID sessionOn(
      LocalDate day,
      String course,
      String cohort,
      @Nullable String room,
      String from,
      String until,
      int seats) {
    var courseId = next();
    var cohortId = next();
    put(
        new Course(
            courseId,
            centre.organisation,
            course,
            "C" + number,
            null,
            null,
            CourseState.PUBLISHED,
            null));
    put(
        new Cohort(
            cohortId,
            centre.organisation,
            centre.branch,
            courseId,
            cohort,
            seats,
            DAY.minusDays(30),
            DAY.plusDays(60),
            null,
            CohortState.RUNNING,
            null));
    var session =
        new Session(
            next(),
            centre.organisation,
            centre.branch,
            cohortId,
            day,
            at(day, from),
            at(day, until),
            room,
            null,
            SessionState.SCHEDULED,
            null,
            null);
    put(session);
    students.put(session.id(), new ArrayList<>());
    return session.id();
  }

  public BusyDay trainer(UUID sessionId, String name) {
    var trainer = trainers.computeIfAbsent(name, it -> next());
    put(new StaffMember(trainer, centre.organisation, name, "t" + trainer, true, null));
    var was = session(sessionId);
    put(
        new Session(
            was.id(),
            was.organisationId(),
            was.branchId(),
            was.cohortId(),
            was.businessDate(),
            was.startsAt(),
            was.endsAt(),
            was.room(),
            trainer,
            was.state(),
            null,
            null));
    return this;
  }

  public BusyDay students(UUID sessionId, int count) {
    for (int i = 0; i < count; i++) {
      var id = next();
      var name = (i % 3 == 0 ? "Nadia Rahal " : i % 3 == 1 ? "يوسف ديالو " : "Omar Said ") + number;
      put(
          new Student(
              id,
              centre.organisation,
              centre.branch,
              next(),
              "NRT-" + number,
              name,
              Student.matchKeyOf(name),
              null,
              null,
              null,
              false,
              null));
      enrol(sessionId, id);
    }
    return this;
  }

  /// Puts a student of another session on this one's register, too.
  public BusyDay enrol(UUID sessionId, UUID studentId) {
    students.get(sessionId).add(studentId);
    put(
        new Enrolment(
            next(),
            centre.organisation,
            centre.branch,
            studentId,
            session(sessionId).cohortId(),
            EnrolmentState.ACTIVE,
            DAY.minusDays(30),
            null,
            null,
            null));
    return this;
  }

  public List<UUID> studentsOf(UUID sessionId) {
    return List.copyOf(students.get(sessionId));
  }

  /// Marks the first students of a session.
  public BusyDay mark(UUID sessionId, int count, AttendanceValue value) {
    studentsOf(sessionId).stream()
        .limit(count)
        .forEach(student ->
            put(
                new AttendanceMark(
                    new UUID(
                        sessionId.getLeastSignificantBits(), student.getLeastSignificantBits()),
                    centre.organisation,
                    centre.branch,
                    sessionId,
                    student,
                    AttendanceMark.slotOf(sessionId, student),
                    value,
                    0,
                    null,
                    true,
                    null,
                    centre.staff,
                    session(sessionId).startsAt(),
                    centre.device)));
    return this;
  }

  /// Marks one student.
  public BusyDay mark(UUID sessionId, UUID student, AttendanceValue value, int minutes) {
    put(
        new AttendanceMark(
            next(),
            centre.organisation,
            centre.branch,
            sessionId,
            student,
            AttendanceMark.slotOf(sessionId, student),
            value,
            minutes,
            null,
            true,
            null,
            centre.staff,
            session(sessionId).startsAt(),
            centre.device));
    return this;
  }

  /// Another session of the same cohort, for the same students.
  public UUID again(UUID sessionId, LocalDate day, String from, String until) {
    var like = session(sessionId);
    var session =
        new Session(
            next(),
            like.organisationId(),
            like.branchId(),
            like.cohortId(),
            day,
            at(day, from),
            at(day, until),
            like.room(),
            like.trainerId(),
            SessionState.SCHEDULED,
            null,
            null);
    put(session);
    students.put(session.id(), new ArrayList<>(studentsOf(sessionId)));
    return session.id();
  }

  public BusyDay register(UUID sessionId, RegisterState state) {
    put(
        new Register(
            Register.idOf(sessionId),
            centre.organisation,
            centre.branch,
            sessionId,
            state,
            studentsOf(sessionId),
            centre.staff,
            session(sessionId).endsAt(),
            null));
    return this;
  }

  public BusyDay state(UUID sessionId, SessionState state) {
    put(session(sessionId).in(state, null));
    return this;
  }

  /// Something to settle about the first student of a session.
  public BusyDay attention(UUID sessionId) {
    put(
        new AttentionItem(
            next(),
            centre.organisation,
            centre.branch,
            AttentionKind.CONTRADICTION,
            Reason.TWO_MARKS,
            centre.device,
            1,
            number,
            "mark-attendance",
            centre.staff,
            session(sessionId).startsAt(),
            studentsOf(sessionId).getFirst(),
            sessionId,
            null,
            null,
            AttentionState.OPEN,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null));
    return this;
  }

  /// A session of a day before, of the same students and with its register in, from which the first
  /// of them stayed away; those who are not named came.
  public UUID missed(UUID sessionId, LocalDate day, int absent) {
    var missed = again(sessionId, day, "16:00", "17:00");
    state(missed, SessionState.FINISHED);
    mark(missed, studentsOf(missed).size(), AttendanceValue.PRESENT);
    mark(missed, absent, AttendanceValue.ABSENT);
    register(missed, RegisterState.SUBMITTED);
    return missed;
  }

  /// Gives a student a name, and the household a name and a phone.
  public BusyDay household(
      UUID studentId, String name, String family, @Nullable String familyPhone) {
    var was = (Student) rows.get(studentId);
    put(
        new Student(
            was.id(),
            was.organisationId(),
            was.branchId(),
            was.familyId(),
            was.code(),
            name,
            Student.matchKeyOf(name),
            was.phone(),
            null,
            null,
            false,
            null));
    put(new Family(was.familyId(), centre.organisation, centre.branch, family, familyPhone, null));
    return this;
  }

  /// A drawer that a desk has open.
  ///
  /// @param deviceId the desk
  /// @param payments how many it took
  /// @return the shift's id
  public UUID drawer(
      String cashbox,
      UUID deviceId,
      String desk,
      String heldBy,
      LocalDate day,
      String since,
      int payments) {
    var holder = trainers.computeIfAbsent(heldBy, it -> next());
    put(new StaffMember(holder, centre.organisation, heldBy, "t" + holder, true, null));
    put(
        new Device(
            deviceId,
            centre.organisation,
            centre.branch,
            desk,
            DeviceState.ACTIVE,
            at(day, "06:00"),
            null));
    var box = next();
    put(new Cashbox(box, centre.organisation, centre.branch, cashbox, true));
    var shift =
        new CashShift(
            next(),
            centre.organisation,
            centre.branch,
            box,
            deviceId,
            day,
            holder,
            at(day, since),
            holder,
            ShiftState.OPEN,
            123_45,
            payments + 1,
            0,
            null,
            box);
    put(shift);
    for (int i = 0; i < payments; i++) {
      payment(shift, i + 1, PaymentState.COMPLETED);
    }
    return shift.id();
  }

  /// One more payment of a shift, which was undone.
  public BusyDay undonePayment(UUID shiftId) {
    payment((CashShift) rows.get(shiftId), 99, PaymentState.REVERSED);
    return this;
  }

  /// Says of a shift that it is not open any more.
  public BusyDay shift(UUID shiftId, ShiftState state) {
    var was = (CashShift) rows.get(shiftId);
    put(
        new CashShift(
            was.id(),
            was.organisationId(),
            was.branchId(),
            was.cashboxId(),
            was.atDeviceId(),
            was.businessDate(),
            was.openedBy(),
            was.openedAt(),
            was.heldBy(),
            state,
            was.expectedMinor(),
            was.entries(),
            was.countedThrough(),
            was.countId(),
            was.uncountedCashboxId()));
    return this;
  }

  private void payment(CashShift shift, int receipt, PaymentState state) {
    put(
        new Payment(
            next(),
            centre.organisation,
            centre.branch,
            next(),
            shift.id(),
            state,
            1_000,
            0,
            1_000,
            0,
            shift.atDeviceId(),
            receipt,
            0,
            shift.heldBy(),
            shift.openedAt(),
            shift.businessDate(),
            null));
  }

  /// Writes the day into a desk, once.
  public void into(OpenedDesk desk) {
    desk.replica.write(transaction -> {
      transaction.insert(List.copyOf(rows.values()));
      transaction.cursors(List.of(new Cursor(centre.branch, 1, 1)));
      return true;
    });
  }

  private Session session(UUID sessionId) {
    return (Session) rows.get(sessionId);
  }

  public void put(Row row) {
    rows.put(row.id(), row);
  }

  private UUID next() {
    return Centre.id(number++);
  }
}
