package org.daybook.app.service.booking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.booking.BookingLine.Payment;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.packages.StudentPackage;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Reads what a person has booked, from one consistent state.
public final class BookingReader {
  private static final int PAST_SHOWN = 20;

  private static final Comparator<Booking> BY_MAKING =
      Comparator.comparing(Booking::bookedAt).thenComparing(Booking::id);

  private final ReplicaReader facts;
  private final Rehearsal rehearsal;
  private final UUID viewerId;
  private final Instant now;
  private final Map<UUID, Optional<Cohort>> cohorts = new HashMap<>();

  /// @param viewerId who looks, and would cancel
  public BookingReader(ReplicaReader facts, Rehearsal rehearsal, UUID viewerId, Instant now) {
    this.facts = facts;
    this.rehearsal = rehearsal;
    this.viewerId = viewerId;
    this.now = now;
  }

  /// The seats that are still to come, soonest first; then the last ones of the rest.
  ///
  /// @param same all entries of the book for the person
  public List<BookingLine> of(Set<UUID> same) {
    var bookings =
        same.stream().flatMap(it -> facts.list(Booking.BY_STUDENT, it).stream()).toList();
    if (bookings.isEmpty()) {
      return List.of();
    }
    var sessions = byId(Session.TABLE, bookings.stream().map(Booking::sessionId));
    var shown = new ArrayList<Booking>();
    bookings.stream()
        .filter(it -> comes(it, sessions))
        .sorted(Comparator.comparing((Booking it) -> begins(it, sessions)).thenComparing(BY_MAKING))
        .forEach(shown::add);
    bookings.stream()
        .filter(it -> !comes(it, sessions))
        .sorted(
            Comparator.comparing((Booking it) -> begins(it, sessions))
                .thenComparing(BY_MAKING)
                .reversed())
        .limit(PAST_SHOWN)
        .forEach(shown::add);
    var packages = byId(StudentPackage.TABLE, shown.stream().map(Booking::studentPackageId));
    var waiting = facts.covered(Booking.TABLE, shown.stream().map(Booking::id).toList());
    return shown.stream()
        .map(it -> line(it, sessions.get(it.sessionId()), packages, waiting.contains(it.id())))
        .toList();
  }

  private <R extends Row> Map<UUID, R> byId(Table<R> table, Stream<@Nullable UUID> ids) {
    var known = ids.filter(Objects::nonNull).distinct().toList();
    return known.isEmpty()
        ? Map.of()
        : facts.findAll(table, known).stream()
            .collect(Collectors.toMap(Row::id, Function.identity()));
  }

  private boolean comes(Booking it, Map<UUID, Session> sessions) {
    var session = sessions.get(it.sessionId());
    return it.livesAt(now) && session != null && now.isBefore(session.endsAt());
  }

  private static Instant begins(Booking it, Map<UUID, Session> sessions) {
    var session = sessions.get(it.sessionId());
    return session == null ? it.bookedAt() : session.startsAt();
  }

  private BookingLine line(
      Booking it, @Nullable Session session, Map<UUID, StudentPackage> packages, boolean waiting) {
    var cohort = session == null ? Optional.<Cohort>empty() : cohort(session.cohortId());
    var packageId = it.studentPackageId();
    var pack = packageId == null ? null : packages.get(packageId);
    return new BookingLine(
        it.id(),
        it.sessionId(),
        cohort
            .flatMap(found -> facts.find(Course.TABLE, found.courseId()))
            .map(Course::title)
            .orElse(""),
        cohort.map(Cohort::name).orElse(""),
        session == null ? null : session.startsAt(),
        session == null ? null : session.room(),
        it.kind(),
        it.expiredAt(now) ? BookingState.EXPIRED : it.state(),
        new Payment(
            it.charge(),
            it.method(),
            pack == null ? null : pack.name(),
            new Amount(it.priceMinor(), currency(it.organisationId()))),
        it.livesAt(now),
        it.livesAt(now) ? cancelObjection(it) : null,
        decisions(it),
        waiting);
  }

  private @Nullable Reason cancelObjection(Booking it) {
    return rehearsal.verdict(new CancelBooking(it.id(), null), viewerId, facts).reason();
  }

  /// What would change something: a price that is kept already is not kept again.
  private static List<NoShowDecision> decisions(Booking it) {
    if (it.state() != BookingState.NO_SHOW) {
      return List.of();
    }
    return switch (it.charge()) {
      case HELD -> List.of(NoShowDecision.CAPTURE, NoShowDecision.RELEASE);
      case CAPTURED -> List.of(NoShowDecision.RELEASE);
      case NONE, RELEASED, WAIVED -> List.of();
    };
  }

  private Optional<Cohort> cohort(UUID id) {
    return cohorts.computeIfAbsent(id, it -> facts.find(Cohort.TABLE, it));
  }

  private String currency(UUID organisationId) {
    return facts.find(Organisation.TABLE, organisationId).map(Organisation::currency).orElseThrow();
  }
}
