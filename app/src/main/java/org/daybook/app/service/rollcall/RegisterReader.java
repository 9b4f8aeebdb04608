package org.daybook.app.service.rollcall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.rule.Seats;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.people.Merges;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.GuestKind;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Puts a register together from the rows of one consistent state.
final class RegisterReader {
  private final ReplicaReader facts;
  private final boolean showNotes;
  private final Instant now;
  private final Map<UUID, String> staffNames = new HashMap<>();
  private final Map<UUID, String> deviceNames = new HashMap<>();
  private final Map<UUID, List<Enrolment>> enrolments = new HashMap<>();
  private final Map<UUID, List<Booking>> bookings = new HashMap<>();
  private final Map<UUID, List<AttentionItem>> attention = new HashMap<>();
  private final Map<UUID, Merges> merges = new HashMap<>();

  /// @param showNotes whether the person at the desk may see notes
  /// @param now seats that are only kept for a while are free again after that
  RegisterReader(ReplicaReader facts, boolean showNotes, Instant now) {
    this.facts = facts;
    this.showNotes = showNotes;
    this.now = now;
  }

  /// The registers of a day, by beginning.
  List<RegisterSheet> sheetsOn(LocalDate day) {
    return facts.list(Session.BY_DATE, day).stream()
        .map(this::sheet)
        .sorted(Comparator.comparing(RegisterSheet::session, SessionSummary.BY_BEGINNING))
        .toList();
  }

  RegisterSheet sheet(Session session) {
    var register = facts.find(Register.TABLE, Register.idOf(session.id()));
    var lines = lines(session, register);
    return new RegisterSheet(summary(session, register, lines), lines);
  }

  MarkView view(AttendanceMark mark) {
    return new MarkView(
        mark.id(),
        mark.attendance(),
        mark.minutes(),
        staffName(mark.markedBy()),
        mark.markedAt(),
        deviceName(mark.deviceId()));
  }

  @Nullable String staffName(@Nullable UUID staffId) {
    return staffId == null
        ? null
        : staffNames.computeIfAbsent(
            staffId,
            id -> facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(null));
  }

  @Nullable String deviceName(UUID deviceId) {
    return deviceNames.computeIfAbsent(
        deviceId, id -> facts.find(Device.TABLE, id).map(Device::name).orElse(null));
  }

  private SessionSummary summary(
      Session session, Optional<Register> register, List<RegisterLine> lines) {
    var cohort = facts.find(Cohort.TABLE, session.cohortId());
    var course = cohort.flatMap(it -> facts.find(Course.TABLE, it.courseId()));
    int waiting = (int) lines.stream().filter(RegisterLine::waiting).count();
    return new SessionSummary(
        session.id(),
        cohort.map(Cohort::name).orElse(""),
        course.map(Course::title).orElse(""),
        session.room(),
        staffName(session.trainerId()),
        session.startsAt(),
        session.endsAt(),
        session.state(),
        register.map(Register::state).orElse(RegisterState.OPEN),
        RegisterCounts.of(lines),
        register.map(Register::submittedAt).orElse(null),
        cohort.map(it -> seatsLeft(session, it)).orElse(null),
        waiting == 0 ? facts.covered(Session.TABLE, List.of(session.id())).size() : waiting);
  }

  /// Who is enrolled in a cohort is read once, however many of its sessions are.
  private List<Enrolment> enrolments(UUID cohortId) {
    return enrolments.computeIfAbsent(cohortId, id -> facts.list(Enrolment.BY_COHORT, id));
  }

  private List<Booking> bookings(UUID sessionId) {
    return bookings.computeIfAbsent(sessionId, id -> facts.list(Booking.BY_SESSION, id));
  }

  private @Nullable Integer seatsLeft(Session session, Cohort cohort) {
    var enrolled =
        enrolments(cohort.id()).stream()
            .filter(it -> it.state().holdsSeat())
            .map(Enrolment::studentId)
            .collect(Collectors.toSet());
    var left = Seats.left(cohort, enrolled, bookings(session.id()), now);
    return left.isPresent() ? left.getAsInt() : null;
  }

  private List<RegisterLine> lines(Session session, Optional<Register> register) {
    var badges = expected(session, register);
    var marks = new HashMap<UUID, AttendanceMark>();
    for (var mark : facts.list(AttendanceMark.BY_SESSION, session.id())) {
      if (mark.counts()) {
        marks.put(mark.studentId(), mark);
        badges.computeIfAbsent(mark.studentId(), _ -> EnumSet.of(Badge.NOT_ON_ROSTER));
      }
    }
    var contested = contested(session);
    var waiting =
        facts.covered(
            AttendanceMark.TABLE, marks.values().stream().map(AttendanceMark::id).toList());
    var lines = new ArrayList<RegisterLine>();
    var merges = merges(session.branchId());
    var entries = OnePerson.entries(badges.keySet(), merges, marks.keySet());
    for (var student : facts.findAll(Student.TABLE, entries.keySet())) {
      var entry = entries.getOrDefault(student.id(), student.id());
      lines.add(
          line(
              entry,
              student,
              badges.getOrDefault(entry, EnumSet.noneOf(Badge.class)),
              marks.get(entry),
              waiting,
              contested.contains(entry),
              session.businessDate()));
    }
    lines.sort(
        Comparator.comparing((RegisterLine line) -> FoldedText.fold(line.name()))
            .thenComparing(RegisterLine::studentId));
    return lines;
  }

  /// Read once, however many registers are.
  private Merges merges(UUID branchId) {
    return merges.computeIfAbsent(
        branchId, id -> Merges.of(facts.list(StudentMerge.BY_BRANCH, id)));
  }

  /// @param entry under which the person is marked
  /// @param student as whom the person is known
  private RegisterLine line(
      UUID entry,
      Student student,
      EnumSet<Badge> badges,
      @Nullable AttendanceMark mark,
      Set<UUID> waiting,
      boolean contested,
      LocalDate day) {
    var birth = student.birthDate();
    if (birth != null
        && birth.getMonth() == day.getMonth()
        && birth.getDayOfMonth() == day.getDayOfMonth()) {
      badges.add(Badge.BIRTHDAY);
    }
    return new RegisterLine(
        entry,
        student.fullName(),
        student.code(),
        badges,
        mark == null ? null : view(mark),
        mark != null && waiting.contains(mark.id()),
        contested,
        showNotes ? student.note() : null);
  }

  /// Who stands on the sheet: as it was submitted, else who has a place, and guests in both cases.
  private Map<UUID, EnumSet<Badge>> expected(Session session, Optional<Register> register) {
    var expected = new LinkedHashMap<UUID, EnumSet<Badge>>();
    var roster = register.map(Register::roster).orElse(List.of());
    roster.forEach(id -> expected.put(id, EnumSet.noneOf(Badge.class)));
    for (var enrolment : enrolments(session.cohortId())) {
      boolean begun = !enrolment.firstDay().isAfter(session.businessDate());
      boolean onSheet = roster.isEmpty() || expected.containsKey(enrolment.studentId());
      if (enrolment.state().holdsSeat() && begun && onSheet) {
        var badges =
            expected.computeIfAbsent(enrolment.studentId(), _ -> EnumSet.noneOf(Badge.class));
        if (enrolment.state() == EnrolmentState.PENDING_PAYMENT) {
          badges.add(Badge.PAYMENT_PENDING);
        }
      }
    }
    for (var guest : facts.list(SessionGuest.BY_SESSION, session.id())) {
      expected
          .computeIfAbsent(guest.studentId(), _ -> EnumSet.noneOf(Badge.class))
          .add(guest.kind() == GuestKind.GUEST ? Badge.GUEST : Badge.WALK_IN);
    }
    for (var booking : bookings(session.id())) {
      if (booking.state().comes()) {
        addBooked(booking, expected);
      }
    }
    return expected;
  }

  /// Who has a seat in the whole group, or was let in at the door, is said to be that.
  private static void addBooked(Booking booking, Map<UUID, EnumSet<Badge>> expected) {
    var badges = expected.computeIfAbsent(booking.studentId(), _ -> EnumSet.of(Badge.BOOKED));
    if (booking.state() == BookingState.PENDING) {
      badges.add(Badge.PAYMENT_PENDING);
    }
  }

  private Set<UUID> contested(Session session) {
    var contested = new HashSet<UUID>();
    var items =
        attention.computeIfAbsent(
            session.branchId(), id -> facts.list(AttentionItem.BY_BRANCH, id));
    for (var item : items) {
      var student = item.studentId();
      if (item.reason() == Reason.TWO_MARKS
          && item.state() != AttentionState.SETTLED
          && session.id().equals(item.sessionId())
          && student != null) {
        contested.add(student);
      }
    }
    return contested;
  }
}
