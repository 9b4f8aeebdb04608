package org.daybook.server.api;

import java.time.Instant;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingCharge;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.BookingState;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.row.Facts;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A booking as the API tells it, in the words of S4, which calls it an enrollment.
///
/// @param price what the seat costs, tax included
/// @param heldUntil until when a seat is kept that is not paid, or null
public record EnrollmentAnswer(
    UUID id,
    UUID studentId,
    BookingKind kind,
    BookingState status,
    BookingCharge charge,
    @Nullable BookingMethod paymentMethod,
    MoneyAnswer price,
    @Nullable UUID studentPackageId,
    Instant bookedAt,
    @Nullable Instant heldUntil,
    SessionOfIt session) {

  /// When and what it is for.
  public record SessionOfIt(
      UUID id,
      @Nullable String courseName,
      @Nullable String className,
      @Nullable Instant startsAt,
      @Nullable Instant endsAt,
      @Nullable String room,
      @Nullable SessionState status) {}

  static EnrollmentAnswer of(Booking booking, Facts facts, Instant now) {
    return new EnrollmentAnswer(
        booking.id(),
        booking.studentId(),
        booking.kind(),
        booking.expiredAt(now) ? BookingState.EXPIRED : booking.state(),
        booking.charge(),
        booking.method(),
        money(booking.priceMinor(), booking.organisationId(), facts),
        booking.studentPackageId(),
        booking.bookedAt(),
        booking.state() == BookingState.PENDING ? booking.holdExpiresAt() : null,
        session(booking.sessionId(), facts));
  }

  static MoneyAnswer money(long amountMinor, UUID organisationId, Facts facts) {
    return new MoneyAnswer(
        amountMinor, facts.find(Organisation.TABLE, organisationId).orElseThrow().currency());
  }

  private static SessionOfIt session(UUID id, Facts facts) {
    var session = facts.find(Session.TABLE, id);
    var cohort = session.flatMap(it -> facts.find(Cohort.TABLE, it.cohortId()));
    var course = cohort.flatMap(it -> facts.find(Course.TABLE, it.courseId()));
    return new SessionOfIt(
        id,
        course.map(Course::title).orElse(null),
        cohort.map(Cohort::name).orElse(null),
        session.map(Session::startsAt).orElse(null),
        session.map(Session::endsAt).orElse(null),
        session.map(Session::room).orElse(null),
        session.map(Session::state).orElse(null));
  }
}
