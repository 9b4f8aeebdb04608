package org.daybook.model.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.command.Command;
import org.daybook.model.desk.Gesture;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.LockRegister;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.ReopenRegister;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.row.Facts;
import org.daybook.model.session.AdmitGuest;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.ReinstateSession;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.StartSession;
import org.daybook.model.value.PersonDetails;
import org.daybook.model.value.RowIds;

/// What people at a desk do: mostly they take the roll; now and then they correct, submit, admit a
/// guest, enrol somebody, settle an item. They go by what their own screen shows.
final class Workload {
  private static final List<AttendanceValue> VALUES = List.of(AttendanceValue.values());
  private static final List<EnrolmentState> ENTRIES =
      List.of(
          EnrolmentState.ENQUIRY,
          EnrolmentState.WAITLISTED,
          EnrolmentState.PENDING_PAYMENT,
          EnrolmentState.ACTIVE);
  private static final List<EnrolmentState> MOVES =
      List.of(
          EnrolmentState.PENDING_PAYMENT,
          EnrolmentState.ENROLLED,
          EnrolmentState.ACTIVE,
          EnrolmentState.WITHDRAWN,
          EnrolmentState.CANCELLED,
          EnrolmentState.EXPIRED);

  private final Population population;
  private final Scenario scenario;
  private final int branch;
  private final Optional<CashWork> cash;

  Workload(Population population, Scenario scenario, int desk, boolean takesCash) {
    this.population = population;
    this.scenario = scenario;
    this.branch = population.branchOf(desk);
    this.cash =
        takesCash
            ? Optional.of(new CashWork(Population.device(desk), Population.branch(branch)))
            : Optional.empty();
  }

  Gesture gesture(Facts seen, RandomGenerator chance) {
    var intent = new UUID(chance.nextLong(), chance.nextLong());
    if (cash.isPresent() && chance.nextBoolean()) {
      return Gesture.of(intent, actor(), cash.get().next(anybody(chance), seen, chance));
    }
    var session = population.session(branch, chance.nextInt(scenario.sessions()));
    int kind = chance.nextInt(100);
    if (kind < 6) {
      return new Gesture(intent, actor(), guest(session, chance));
    }
    return Gesture.of(intent, actor(), command(kind, session, seen, chance));
  }

  private UUID actor() {
    return Population.owner(branch);
  }

  private Command command(int kind, UUID session, Facts seen, RandomGenerator chance) {
    if (kind < 12) {
      return seat(session, anybody(chance), seen, chance);
    }
    if (kind < 70) {
      return mark(session, anybody(chance), seen, chance);
    }
    return switch (kind) {
      case 70, 71, 72, 73, 74, 75 -> correct(session, anybody(chance), seen, chance);
      case 76, 77, 78 ->
          new SubmitRegister(session, List.of(population.student(branch, 0), anybody(chance)));
      case 79, 80 -> new TakeBackRegister(session);
      case 81 -> new LockRegister(session);
      case 82 -> new ReopenRegister(session, "it was wrong");
      case 83 -> chance.nextBoolean() ? new StartSession(session) : moved(session, seen, chance);
      case 84 -> chance.nextBoolean() ? new FinishSession(session) : moved(session, seen, chance);
      case 85 -> new CancelSession(session, "snow", plan(session, seen).orElse(null));
      case 86 -> new ReinstateSession(session, "no snow");
      case 87, 88, 89, 90, 91 -> enrol(anybody(chance), chance);
      case 92, 93, 94, 95, 96 -> move(seen, chance);
      default -> settle(seen, session, chance);
    };
  }

  /// To another hour of its day, from where the screen shows it; without its trainer, who has all
  /// the others.
  private static Command moved(UUID session, Facts seen, RandomGenerator chance) {
    var hours = Duration.ofHours(1L + chance.nextInt(3));
    return plan(session, seen)
        .<Command>map(plan ->
            new RescheduleSession(
                session,
                plan,
                new SessionPlan(
                    plan.businessDate(),
                    plan.startsAt().plus(hours),
                    plan.endsAt().plus(hours),
                    plan.room(),
                    null)))
        .orElseGet(() -> new StartSession(session));
  }

  private static Optional<SessionPlan> plan(UUID session, Facts seen) {
    return seen.find(Session.TABLE, session).map(Session::plan);
  }

  private UUID anybody(RandomGenerator chance) {
    return population.student(branch, chance.nextInt(scenario.students()));
  }

  private List<Gesture.Step> guest(UUID session, RandomGenerator chance) {
    var letters = letters(chance);
    var value = VALUES.get(chance.nextInt(VALUES.size()));
    var enrolment = new UUID(chance.nextLong(), chance.nextLong());
    boolean enrols = chance.nextBoolean();
    Gesture.Step admit =
        _ -> new AdmitGuest(session, "G-" + letters, PersonDetails.named("Guest " + letters));
    Gesture.Step enrol =
        earlier -> enrol(enrolment, earlier.created(0, Student.TABLE), ENTRIES.get(2));
    Gesture.Step mark =
        earlier -> new MarkAttendance(session, earlier.created(0, Student.TABLE), value, 0, null);
    return enrols ? List.of(admit, enrol, mark) : List.of(admit, mark);
  }

  private static String letters(RandomGenerator chance) {
    var letters = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      letters.append((char) ('A' + chance.nextInt(26)));
    }
    return letters.toString();
  }

  private static MarkAttendance mark(
      UUID session, UUID student, Facts seen, RandomGenerator chance) {
    var slot = AttendanceMark.slotOf(session, student);
    var counting = RollCallRules.counting(seen, slot).map(AttendanceMark::id);
    var value = VALUES.get(chance.nextInt(VALUES.size()));
    int minutes = value.countsMinutes() ? chance.nextInt(20) : 0;
    return new MarkAttendance(session, student, value, minutes, counting.orElse(null));
  }

  private static CorrectMark correct(
      UUID session, UUID student, Facts seen, RandomGenerator chance) {
    var slot = AttendanceMark.slotOf(session, student);
    var counting = RollCallRules.counting(seen, slot).map(AttendanceMark::id).orElse(null);
    var other =
        seen.list(AttendanceMark.BY_SLOT, slot).stream()
            .filter(mark -> !mark.counts())
            .map(AttendanceMark::id)
            .sorted()
            .findFirst()
            .orElse(null);
    var value = VALUES.get(chance.nextInt(VALUES.size()));
    return new CorrectMark(session, student, value, 0, counting, other, "seen again");
  }

  /// One of the few that the group leaves, or one that is given free again.
  private static Command seat(UUID session, UUID student, Facts seen, RandomGenerator chance) {
    if (chance.nextInt(3) == 0) {
      var booked =
          seen.list(Booking.BY_STUDENT, student).stream().map(Booking::id).min(RowIds.ORDER);
      if (booked.isPresent()) {
        return new CancelBooking(booked.get(), "asked");
      }
    }
    return new BookSeat(session, student, BookingKind.STANDARD, BookingPay.AUTOMATIC, null, null);
  }

  private EnrolStudent enrol(UUID student, RandomGenerator chance) {
    var id = new UUID(chance.nextLong(), chance.nextLong());
    return enrol(id, student, ENTRIES.get(chance.nextInt(ENTRIES.size())));
  }

  private EnrolStudent enrol(UUID id, UUID student, EnrolmentState entry) {
    return new EnrolStudent(
        id, student, Population.cohort(branch), entry, Population.TODAY, null, null);
  }

  private Command move(Facts seen, RandomGenerator chance) {
    var student = anybody(chance);
    var to = MOVES.get(chance.nextInt(MOVES.size()));
    return seen.list(Enrolment.BY_STUDENT, student).stream()
        .map(Enrolment::id)
        .min(UUID::compareTo)
        .<Command>map(id -> new MoveEnrolment(id, to, "asked for", null))
        .orElseGet(() -> enrol(student, chance));
  }

  /// Something about a mark that does not count.
  private Command settle(Facts seen, UUID session, RandomGenerator chance) {
    var student = anybody(chance);
    var slot = AttendanceMark.slotOf(session, student);
    return seen.list(AttendanceMark.BY_SLOT, slot).stream()
        .flatMap(mark -> seen.list(AttentionItem.BY_OWN_ROW, mark.id()).stream())
        .filter(item -> item.state() != AttentionState.SETTLED)
        .map(AttentionItem::id)
        .min(UUID::compareTo)
        .<Command>map(id -> new SettleAttention(id, "talked about"))
        .orElseGet(() -> mark(session, student, seen, chance));
  }
}
