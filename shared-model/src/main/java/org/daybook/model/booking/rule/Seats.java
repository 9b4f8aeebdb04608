package org.daybook.model.booking.rule;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Context;
import org.daybook.model.course.Cohort;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.SamePerson;
import org.daybook.model.permission.Permission;
import org.daybook.model.row.Facts;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Rights;
import org.jspecify.annotations.Nullable;

/// The seats of one session, as they stand when an operation is decided: everybody with a seat in
/// the cohort has one, and so has every booking that lives, once for each student.
public final class Seats {
  private final Cohort cohort;
  private final List<Booking> bookings;
  private final Set<UUID> enrolled;
  private final Context context;
  private final Facts facts;

  Seats(Session session, Cohort cohort, Context context, Facts facts) {
    this.cohort = cohort;
    this.bookings = facts.list(Booking.BY_SESSION, session.id());
    this.enrolled = enrolled(cohort, facts);
    this.context = context;
    this.facts = facts;
  }

  /// Who has a seat in a whole cohort.
  public static Set<UUID> enrolled(Cohort cohort, Facts facts) {
    return facts.list(Enrolment.BY_COHORT, cohort.id()).stream()
        .filter(it -> it.state().holdsSeat())
        .map(Enrolment::studentId)
        .collect(Collectors.toSet());
  }

  /// Whether the person has a seat in the whole cohort.
  boolean enrolled(UUID studentId) {
    return SamePerson.all(studentId, facts).stream().anyMatch(enrolled::contains);
  }

  /// The booking with which the person has a seat.
  Optional<Booking> liveOf(UUID studentId) {
    var person = SamePerson.all(studentId, facts);
    return bookings.stream()
        .filter(it -> person.contains(it.studentId()) && it.livesAt(context.capturedAt()))
        .findFirst();
  }

  /// Whether one more would be too many.
  boolean full() {
    return left(cohort, enrolled, bookings, context.capturedAt()).equals(OptionalInt.of(0));
  }

  /// Whether the author may let somebody in who is one too many. Only a person at a desk may.
  boolean maySqueezeIn(@Nullable String reason) {
    return reason != null
        && !context.byCentre()
        && Rights.of(context.actorId(), context.branchId(), facts)
            .include(Permission.CAPACITY_OVERRIDE);
  }

  /// Those that were kept long enough, said so: whoever books next writes it down.
  List<Booking> expired() {
    return bookings.stream()
        .filter(it -> it.expiredAt(context.capturedAt()))
        .map(it -> it.with(BookingState.EXPIRED, it.charge()))
        .toList();
  }

  /// Seats of a session that nobody has at a moment; empty where it takes any number.
  ///
  /// @param enrolled students with a seat in the whole cohort
  /// @param bookings all of the session
  public static OptionalInt left(
      Cohort cohort, Set<UUID> enrolled, Collection<Booking> bookings, Instant now) {
    if (cohort.capacity() <= 0) {
      return OptionalInt.empty();
    }
    var taken = new HashSet<>(enrolled);
    bookings.stream().filter(it -> it.livesAt(now)).map(Booking::studentId).forEach(taken::add);
    return OptionalInt.of(Math.max(0, cohort.capacity() - taken.size()));
  }
}
