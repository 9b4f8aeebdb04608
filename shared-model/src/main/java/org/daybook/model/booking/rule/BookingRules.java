package org.daybook.model.booking.rule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.cash.BusinessDay;
import org.daybook.model.cash.CashPolicy;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.ledger.Hold;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentChanges;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// The rules of seats at one session: claims, since two desks may want the last one.
public final class BookingRules {
  /// Which of the operation's new rows is the hold.
  private static final int HOLD = 1;

  private BookingRules() {}

  /// Books a seat and promises its price. Where nothing pays it there is no booking, unless it is
  /// to be paid at the door: then the seat is kept for a while.
  public static Decision book(BookSeat command, Context context, Facts facts) {
    var subject =
        Subject.attendance(command.sessionId(), command.studentId())
            .withRows(BookSeat.bookingId(context), null);
    var session = facts.find(Session.TABLE, command.sessionId());
    var cohort = session.flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()));
    if (cohort.isEmpty() || facts.find(Student.TABLE, command.studentId()).isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!session.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var over = over(session.get(), context.capturedAt());
    if (over != null) {
      return Decision.rejected(over, subject);
    }
    var seats = new Seats(session.get(), cohort.get(), context, facts);
    var live = seats.liveOf(command.studentId());
    if (live.isPresent()) {
      return Decision.rejected(
          Reason.ALREADY_BOOKED, subject.withRows(subject.ownRowId(), live.get().id()));
    }
    var objection = objection(command, cohort.get(), seats, context, facts);
    return objection == null
        ? promised(command, cohort.get(), seats, subject, context, facts)
        : Decision.rejected(objection, subject.withRows(subject.ownRowId(), cohort.get().id()));
  }

  private static @Nullable Reason objection(
      BookSeat command, Cohort cohort, Seats seats, Context context, Facts facts) {
    if (cohort.state().ended()) {
      return Reason.COHORT_CLOSED;
    }
    if (!mayBook(command, context, facts)) {
      return Reason.DESK_MAY_NOT_BOOK;
    }
    boolean enrolled = seats.enrolled(command.studentId());
    if (enrolled && !Charges.bySession(context.branchId(), cohort, facts)) {
      return Reason.ALREADY_ENROLLED;
    }
    if (command.kind() == BookingKind.MAKEUP && !missed(command, cohort, facts)) {
      return Reason.NOTHING_TO_MAKE_UP;
    }
    return enrolled || !seats.full() || seats.maySqueezeIn(command.overCapacityReason())
        ? null
        : Reason.SEATS_FULL;
  }

  private static @Nullable Reason over(Session session, Instant now) {
    return switch (session.state()) {
      case SCHEDULED, CHECKING_IN, CONDUCTING ->
          now.isBefore(session.endsAt()) ? null : Reason.SESSION_OVER;
      case FINISHED -> Reason.SESSION_OVER;
      case CANCELLED -> Reason.SESSION_CANCELLED;
      case MISSED -> Reason.SESSION_MISSED;
    };
  }

  /// A centre may leave bookings to its students; at the door a desk takes them all the same.
  private static boolean mayBook(BookSeat command, Context context, Facts facts) {
    return command.pay() == BookingPay.AT_THE_DOOR
        || context.byCentre()
        || Policies.of(facts, context.organisationId(), context.branchId(), PolicyKey.DESK_BOOKING)
            .equals("STUDENT_AND_DESK");
  }

  /// Whether the student missed that session of the same course, and makes up for it only here.
  private static boolean missed(BookSeat command, Cohort cohort, Facts facts) {
    var missedId = command.makesUpSessionId();
    if (missedId == null) {
      return false;
    }
    var sameCourse =
        facts
            .find(Session.TABLE, missedId)
            .flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()))
            .filter(it -> it.courseId().equals(cohort.courseId()))
            .isPresent();
    var mark =
        RollCallRules.counting(facts, AttendanceMark.slotOf(missedId, command.studentId()))
            .map(AttendanceMark::attendance)
            .orElse(AttendanceValue.UNMARKED);
    return sameCourse
        && (mark == AttendanceValue.ABSENT || mark == AttendanceValue.EXCUSED)
        && SamePerson.all(command.studentId(), facts).stream()
            .flatMap(it -> facts.list(Booking.BY_STUDENT, it).stream())
            .noneMatch(it -> missedId.equals(it.makesUpSessionId()) && it.state().holdsSeat());
  }

  private static Decision promised(
      BookSeat command, Cohort cohort, Seats seats, Subject subject, Context context, Facts facts) {
    var money = new BookingMoney(context, facts);
    var draft =
        draft(command, price(command.kind(), command.sessionId(), cohort, facts), context, facts);
    var booking =
        draft.priceMinor() == 0
            ? Optional.of(draft.with(BookingState.PAID, BookingCharge.WAIVED))
            : paid(command, draft, cohort, money);
    if (booking.isEmpty() && !mayOwe(command, context, facts)) {
      return Decision.rejected(Reason.CREDIT_TOO_LOW, subject);
    }
    var booked = booking.orElseGet(() -> owed(draft));
    var rows = new ArrayList<Row>();
    rows.add(booked);
    rows.addAll(seats.expired());
    rows.addAll(money.rows());
    var told = told(rows, "book-seat", booked, context);
    return booking.isPresent()
        ? Decision.accepted(told)
        : new Decision.AcceptedWithException(told, Reason.SPENT_ELSEWHERE, subject);
  }

  private static Optional<Booking> paid(
      BookSeat command, Booking draft, Cohort cohort, BookingMoney money) {
    if (command.promisedFromId() != null) {
      return money.from(command.promisedFromId(), draft, cohort, HOLD);
    }
    return switch (command.pay()) {
      case AT_THE_DOOR -> Optional.of(draft);
      case WALLET -> money.fromWallet(draft, HOLD);
      case PACKAGE -> money.fromPackage(draft, cohort);
      case AUTOMATIC -> money.fromPackage(draft, cohort).or(() -> money.fromWallet(draft, HOLD));
    };
  }

  /// What pays a seat that was decided: the package, or the wallet's owner. Nothing where neither
  /// does, or it was refused.
  public static Optional<UUID> source(List<Row> decided) {
    return decided.stream()
        .flatMap(row ->
            switch (row) {
              case Booking it -> Stream.ofNullable(it.studentPackageId());
              case Hold it -> Stream.of(it.ownerId());
              default -> Stream.empty();
            })
        .findFirst();
  }

  /// Whether a desk that saw enough booked what was spent elsewhere meanwhile, and the student owes
  /// no more such seats than the branch allows.
  private static boolean mayOwe(BookSeat command, Context context, Facts facts) {
    return command.promisedFromId() != null
        && !context.byCentre()
        && SamePerson.all(command.studentId(), facts).stream()
                .flatMap(it -> facts.list(Booking.BY_STUDENT, it).stream())
                .filter(BookingRules::isOwed)
                .count()
            < number(PolicyKey.OFFLINE_SEATS_OWED, context, facts);
  }

  private static Booking owed(Booking draft) {
    return draft
        .paidWith(BookingMethod.ON_ACCOUNT, null, null)
        .with(BookingState.LOCKED, BookingCharge.NONE);
  }

  private static boolean isOwed(Booking booking) {
    return booking.method() == BookingMethod.ON_ACCOUNT
        && booking.charge() == BookingCharge.NONE
        && booking.state().holdsSeat();
  }

  /// What a seat costs in minor units, tax included; 0 where nothing is asked for it.
  public static long price(BookingKind kind, UUID sessionId, Cohort cohort, Facts facts) {
    if (!kind.costs()) {
      return 0;
    }
    var branch = cohort.branchId();
    var tax = CashPolicy.of(cohort.organisationId(), branch, facts).tax();
    return Charges.price(branch, sessionId, cohort, PaymentPurpose.SESSION, facts)
        .map(it -> tax.of(it.amountMinor()).grossMinor())
        .orElse(0L);
  }

  private static Booking draft(BookSeat command, long priceMinor, Context context, Facts facts) {
    return new Booking(
        BookSeat.bookingId(context),
        context.organisationId(),
        context.branchId(),
        command.sessionId(),
        command.studentId(),
        command.kind(),
        BookingState.PENDING,
        BookingCharge.NONE,
        null,
        priceMinor,
        null,
        null,
        command.makesUpSessionId(),
        command.pay() == BookingPay.AT_THE_DOOR ? keptUntil(context, facts) : null,
        command.overCapacityReason(),
        context.actorId(),
        context.capturedAt(),
        context.deviceId());
  }

  /// At a desk the seat is kept until the business day ends, else as long as the policy says.
  private static Instant keptUntil(Context context, Facts facts) {
    return context.byCentre()
        ? context
            .capturedAt()
            .plus(Duration.ofMinutes(number(PolicyKey.SEAT_KEPT_MINUTES, context, facts)))
        : BusinessDay.endOf(context, facts);
  }

  /// Gives a seat free until the branch's limit before the session begins, that moment included;
  /// later only who may, with a reason.
  public static Decision cancel(CancelBooking command, Context context, Facts facts) {
    var found = facts.find(Booking.TABLE, command.bookingId());
    if (found.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, Subject.NONE.withRows(null, command.bookingId()));
    }
    var booking = found.get();
    var subject = subject(booking);
    if (!booking.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    var session = facts.find(Session.TABLE, booking.sessionId());
    if (session.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    var objection = tooLate(command, booking, session.get(), context, facts);
    if (objection != null) {
      return Decision.rejected(objection, subject);
    }
    var money = new BookingMoney(context, facts);
    var free = money.released(booking, command.reason());
    return decided(
        free.with(BookingState.CANCELLED, free.charge()).because(command.reason()),
        "cancel-booking",
        money,
        context);
  }

  private static @Nullable Reason tooLate(
      CancelBooking command, Booking booking, Session session, Context context, Facts facts) {
    // What was settled is decided about as a no-show, or by correcting the mark.
    if (session.state() == SessionState.FINISHED) {
      return Reason.SESSION_OVER;
    }
    if (!booking.livesAt(context.capturedAt())) {
      return Reason.TRANSITION_NOT_ALLOWED;
    }
    var latest =
        session
            .startsAt()
            .minus(Duration.ofMinutes(number(PolicyKey.CANCELLATION_MINUTES, context, facts)));
    if (!context.capturedAt().isAfter(latest)) {
      return null;
    }
    if (!Rights.of(context.actorId(), context.branchId(), facts)
        .include(Permission.BOOKING_CANCEL_OVERRIDE)) {
      return Reason.CANCELLED_TOO_LATE;
    }
    return command.reason() == null ? Reason.REASON_MISSING : null;
  }

  /// Decides about the price of somebody who did not come.
  public static Decision decide(DecideNoShow command, Context context, Facts facts) {
    var found = facts.find(Booking.TABLE, command.bookingId());
    var cohort =
        found
            .flatMap(it -> facts.find(Session.TABLE, it.sessionId()))
            .flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()));
    if (cohort.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, Subject.NONE.withRows(null, command.bookingId()));
    }
    var booking = found.get();
    var subject = subject(booking);
    if (!booking.branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (booking.state() != BookingState.NO_SHOW) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    var money = new BookingMoney(context, facts);
    var settled =
        switch (command.decision()) {
          case CAPTURE -> money.captured(booking, cohort.get(), command.reason());
          case RELEASE -> money.released(booking, command.reason());
        };
    return settled.equals(booking)
        ? Decision.accepted()
        : decided(settled.because(command.reason()), "decide-no-show", money, context);
  }

  private static Decision decided(
      Booking booking, String command, BookingMoney money, Context context) {
    var rows = new ArrayList<Row>();
    rows.add(booking);
    rows.addAll(money.rows());
    var told = told(rows, command, booking, context);
    return money.late()
        ? new Decision.AcceptedWithException(told, Reason.DAY_SEALED, subject(booking))
        : Decision.accepted(told);
  }

  private static List<Row> told(List<Row> rows, String command, Booking booking, Context context) {
    return StudentChanges.told(
        rows, context, command, booking.studentId(), booking.sessionId(), List.of());
  }

  private static Subject subject(Booking booking) {
    return Subject.attendance(booking.sessionId(), booking.studentId())
        .withRows(null, booking.id());
  }

  private static int number(PolicyKey key, Context context, Facts facts) {
    return Policies.number(facts, context.organisationId(), context.branchId(), key);
  }
}
