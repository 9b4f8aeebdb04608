package org.daybook.model.booking.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.RollCallRules;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Settles the bookings of a session that is finished, by the marks that count: who came has paid,
/// whose absence was excused has not, and what becomes of the price of the others says the branch's
/// absence policy. Who has no mark is settled when there is one. An absence is settled once, and
/// not again while it stands: what a person decided of it since stands, too.
final class Settlement {
  private final Session session;
  private final Cohort cohort;
  private final AbsencePolicy absence;
  private final BookingMoney money;
  private final Facts before;
  private final Facts facts;
  private final List<Row> changed = new ArrayList<>();
  private @Nullable Reason objection;
  private Subject subject;

  private Settlement(Session session, Cohort cohort, Context context, Facts before, Facts facts) {
    this.session = session;
    this.cohort = cohort;
    this.absence =
        AbsencePolicy.valueOf(
            Policies.of(
                facts, context.organisationId(), context.branchId(), PolicyKey.ABSENCE_POLICY));
    this.money = new BookingMoney(context, facts);
    this.before = before;
    this.facts = facts;
    this.subject = Subject.session(session.id());
  }

  /// Settles every booking of a session.
  ///
  /// @param before the facts as they stood before it was finished
  static Further all(UUID sessionId, Context context, Facts before, Facts facts) {
    return of(sessionId, null, context, before, facts);
  }

  /// Settles the booking of a student, once more where a mark has changed.
  ///
  /// @param before the facts as they stood before the mark
  static Further of(
      UUID sessionId, @Nullable UUID studentId, Context context, Facts before, Facts facts) {
    // Most marks are given before the end: then nothing more is asked.
    var session =
        facts
            .find(Session.TABLE, sessionId)
            .filter(it -> it.state() == SessionState.FINISHED)
            .filter(it -> it.branchId().equals(context.branchId()));
    var bookings =
        session.isEmpty()
            ? List.<Booking>of()
            : facts.list(Booking.BY_SESSION, sessionId).stream()
                .filter(it -> studentId == null || it.studentId().equals(studentId))
                .toList();
    var cohort =
        bookings.isEmpty()
            ? Optional.<Cohort>empty()
            : session.flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()));
    if (cohort.isEmpty()) {
      return Further.NOTHING;
    }
    var settlement = new Settlement(session.get(), cohort.get(), context, before, facts);
    bookings.forEach(settlement::settle);
    return settlement.result();
  }

  private void settle(Booking booking) {
    var value = value(booking, facts);
    if (booking.state() == BookingState.NO_SHOW && value == value(booking, before)) {
      return;
    }
    switch (value) {
      case UNMARKED -> {}
      case PRESENT, LATE, LEFT_EARLY -> came(booking);
      case EXCUSED -> stayedAway(booking, AbsencePolicy.FLEXIBLE);
      case ABSENT -> stayedAway(booking, absence);
    }
  }

  private static AttendanceValue value(Booking booking, Facts at) {
    return RollCallRules.counting(
            at, AttendanceMark.slotOf(booking.sessionId(), booking.studentId()))
        .map(AttendanceMark::attendance)
        .orElse(AttendanceValue.UNMARKED);
  }

  private void came(Booking booking) {
    if (booking.state() == BookingState.CANCELLED || booking.state() == BookingState.EXPIRED) {
      return;
    }
    // Of a seat that is owed already somebody was told when it was booked.
    boolean unpaid =
        booking.charge() == BookingCharge.NONE && booking.method() != BookingMethod.ON_ACCOUNT;
    var settled = money.captured(booking, cohort, null);
    if (unpaid && settled.charge() == BookingCharge.CAPTURED) {
      object(settled);
    }
    keep(booking, settled.with(BookingState.PAID, settled.charge()));
  }

  private void stayedAway(Booking booking, AbsencePolicy policy) {
    if (booking.state() != BookingState.NO_SHOW
        && !booking.state().mayBecome(BookingState.NO_SHOW)) {
      return;
    }
    // Nobody was expected on a seat that was not kept until the session began.
    if (booking.expiredAt(session.startsAt())) {
      return;
    }
    var settled =
        switch (policy) {
          case STRICT -> money.captured(booking, cohort, null);
          case FLEXIBLE -> money.released(booking, null);
          case MANUAL -> booking;
        };
    keep(booking, settled.with(BookingState.NO_SHOW, settled.charge()));
  }

  private void object(Booking booking) {
    if (objection == null) {
      objection = Reason.BOOKING_UNPAID;
      subject = Subject.attendance(session.id(), booking.studentId()).withRows(booking.id(), null);
    }
  }

  private void keep(Booking before, Booking after) {
    if (!after.equals(before)) {
      changed.add(after);
    }
  }

  private Further result() {
    var rows = new ArrayList<Row>(changed);
    rows.addAll(money.rows());
    var why = Optional.ofNullable(objection).orElse(money.late() ? Reason.DAY_SEALED : null);
    return new Further(rows, why, subject);
  }
}
