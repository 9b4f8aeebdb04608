package org.daybook.app.service.booking;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.people.Student;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Reads who of the branch did not come and waits for a decision.
final class UndecidedReader {
  private static final Comparator<UndecidedNoShow> OLDEST_FIRST =
      Comparator.comparing(
              UndecidedNoShow::startsAt, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(UndecidedNoShow::student)
          .thenComparing(UndecidedNoShow::bookingId);

  private final ReplicaReader facts;
  private final String currency;
  private final List<Booking> bookings;
  private final Map<UUID, Session> sessions;
  private final Map<UUID, Student> students;
  private final Map<UUID, StudentPackage> packages;
  private final Map<UUID, Cohort> cohorts;
  private final Map<UUID, Course> courses;

  UndecidedReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.currency =
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(Organisation::currency)
            .orElseThrow();
    this.bookings = facts.period().undecided(identity.branchId());
    this.sessions = byId(Session.TABLE, bookings, Booking::sessionId);
    this.students = byId(Student.TABLE, bookings, Booking::studentId);
    this.packages = byId(StudentPackage.TABLE, bookings, Booking::studentPackageId);
    this.cohorts = byId(Cohort.TABLE, sessions.values(), Session::cohortId);
    this.courses = byId(Course.TABLE, cohorts.values(), Cohort::courseId);
  }

  /// The oldest first: it waits longest.
  List<UndecidedNoShow> all() {
    return bookings.stream().map(this::line).sorted(OLDEST_FIRST).toList();
  }

  private UndecidedNoShow line(Booking it) {
    var session = sessions.get(it.sessionId());
    var cohort = session == null ? null : cohorts.get(session.cohortId());
    var course = cohort == null ? null : courses.get(cohort.courseId());
    var student = students.get(it.studentId());
    return new UndecidedNoShow(
        it.id(),
        it.sessionId(),
        it.studentId(),
        student == null ? "" : student.fullName(),
        student == null ? "" : student.code(),
        course == null ? "" : course.title(),
        cohort == null ? "" : cohort.name(),
        session == null ? null : session.startsAt(),
        it.method() == BookingMethod.PACKAGE ? packageName(it) : null,
        new Amount(it.priceMinor(), currency));
  }

  private String packageName(Booking it) {
    var id = it.studentPackageId();
    var pack = id == null ? null : packages.get(id);
    return pack == null ? "" : pack.name();
  }

  private <R extends Row, F> Map<UUID, R> byId(
      Table<R> table, Collection<F> from, Function<F, @Nullable UUID> id) {
    Stream<@Nullable UUID> ids = from.stream().map(id);
    var known = ids.filter(Objects::nonNull).distinct().toList();
    return known.isEmpty()
        ? Map.of()
        : facts.findAll(table, known).stream()
            .collect(Collectors.toMap(Row::id, Function.identity()));
  }
}
