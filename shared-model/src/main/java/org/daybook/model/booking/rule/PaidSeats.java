package org.daybook.model.booking.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.cash.Charges;
import org.daybook.model.cash.PaymentItem;
import org.daybook.model.cash.PaymentPurpose;
import org.daybook.model.cash.TakePayment;
import org.daybook.model.command.Context;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.course.Cohort;
import org.daybook.model.ledger.LedgerEntry;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.value.RowIds;
import org.jspecify.annotations.Nullable;

/// The seats that a payment at the door pays for. That somebody paid is a fact: a seat too many is
/// an exception.
final class PaidSeats {
  private static final Comparator<Booking> SEATED_FIRST =
      Comparator.comparing((Booking it) -> it.state() == BookingState.EXPIRED)
          .thenComparing(Booking::bookedAt)
          .thenComparing(Booking::id, RowIds.ORDER);

  private final UUID paymentId;
  private final Context context;
  private final Facts facts;
  private final BookingMoney money;
  private final List<Row> rows = new ArrayList<>();
  private @Nullable Reason objection;
  private Subject subject = Subject.NONE;

  PaidSeats(UUID paymentId, Context context, Facts facts) {
    this.paymentId = paymentId;
    this.context = context;
    this.facts = facts;
    this.money = new BookingMoney(context, facts);
  }

  Further of(TakePayment command) {
    if (facts.find(Student.TABLE, command.payerId()).isPresent()) {
      command.items().stream()
          .filter(it -> it.purpose() == PaymentPurpose.SESSION)
          .forEach(it -> seat(it, command.payerId()));
    }
    rows.addAll(money.rows());
    return new Further(rows, objection, subject);
  }

  private void seat(PaymentItem item, UUID studentId) {
    var session =
        Optional.ofNullable(item.subjectId())
            .flatMap(it -> facts.find(Session.TABLE, it))
            .filter(it -> it.branchId().equals(context.branchId()));
    var cohort = session.flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()));
    var charge = session.flatMap(it -> Charges.standing(it.id(), studentId, facts));
    if (cohort.isEmpty() || charge.isEmpty()) {
      return;
    }
    var bookings = ofPerson(session.get().id(), studentId);
    var unpaid = bookings.stream().filter(PaidSeats::unpaid).min(SEATED_FIRST);
    if (unpaid.isPresent()) {
      rows.add(paid(money.released(unpaid.get(), null)));
    } else if (bookings.stream().noneMatch(it -> it.state().holdsSeat())) {
      seat(session.get(), cohort.get(), studentId, charge.get());
    }
  }

  private List<Booking> ofPerson(UUID sessionId, UUID studentId) {
    var bookings = facts.list(Booking.BY_SESSION, sessionId);
    if (bookings.isEmpty()) {
      return bookings;
    }
    var person = SamePerson.all(studentId, facts);
    return bookings.stream().filter(it -> person.contains(it.studentId())).toList();
  }

  private static boolean unpaid(Booking booking) {
    return switch (booking.state()) {
      case PENDING, LOCKED, EXPIRED -> true;
      case PAID -> booking.charge() == BookingCharge.HELD;
      case CANCELLED, NO_SHOW -> false;
    };
  }

  private Booking paid(Booking booking) {
    return booking
        .paidWith(BookingMethod.AT_THE_DOOR, null, paymentId)
        .with(BookingState.PAID, BookingCharge.CAPTURED);
  }

  private void seat(Session session, Cohort cohort, UUID studentId, LedgerEntry charge) {
    var seats = new Seats(session, cohort, context, facts);
    boolean enrolled = seats.enrolled(studentId);
    var made = made(session, studentId, enrolled, Charges.left(charge, facts).grossMinor());
    rows.add(made);
    if (!enrolled && seats.full() && objection == null) {
      objection = Reason.SEATS_FULL;
      subject = Subject.attendance(session.id(), studentId).withRows(made.id(), cohort.id());
    }
  }

  private Booking made(Session session, UUID studentId, boolean enrolled, long priceMinor) {
    return new Booking(
        Booking.idOf(paymentId, session.id()),
        context.organisationId(),
        context.branchId(),
        session.id(),
        studentId,
        enrolled ? BookingKind.STANDARD : BookingKind.DROP_IN,
        BookingState.PAID,
        BookingCharge.CAPTURED,
        BookingMethod.AT_THE_DOOR,
        priceMinor,
        null,
        paymentId,
        null,
        null,
        null,
        context.actorId(),
        context.capturedAt(),
        context.deviceId());
  }
}
