package org.daybook.server.api;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;
import org.daybook.server.calendar.CalendarEvent;
import org.daybook.server.calendar.CalendarEvent.Status;
import org.daybook.server.calendar.CalendarText;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.SessionPages;
import org.jspecify.annotations.Nullable;

/// The calendar of a student (seats that are booked, and sessions of classes) or of somebody who
/// teaches. It names nobody: whoever has its address sees it.
public final class Calendars {
  private static final Duration BACK = Duration.ofDays(31);
  private static final Duration AHEAD = Duration.ofDays(370);
  private static final Duration REMINDER = Duration.ofHours(1);
  private static final int MOST_EVENTS = 1_000;

  private final Reading reading;

  public Calendars(Reading reading) {
    this.reading = reading;
  }

  /// As iCalendar; the same bytes until something changes.
  public byte[] of(AccessToken token) {
    return reading.of(
        token,
        view -> {
          var bookings = new HashMap<UUID, Booking>();
          var sessions =
              token.kind() == Kind.TRAINER_CALENDAR ? taught(view) : attended(view, bookings);
          view.coursesOf(sessions);
          view.rows(Branch.TABLE, View.ids(sessions.stream().map(Session::branchId)));
          var versions = pages(view).versions(sessions.stream().map(Session::id).toList());
          return CalendarText.of(
              view.facts().find(Organisation.TABLE, token.organisationId()).orElseThrow().name(),
              sessions.stream().map(it -> event(it, bookings, versions, view)).toList(),
              REMINDER);
        });
  }

  private static List<Session> taught(View view) {
    var trainer = Objects.requireNonNull(view.token().subjectId());
    boolean there =
        view.facts().find(StaffMember.TABLE, trainer).filter(StaffMember::active).isPresent();
    return there ? pages(view).taughtBy(trainer, from(view), until(view), MOST_EVENTS) : List.of();
  }

  /// @param bookings filled with those of the sessions
  private static List<Session> attended(View view, Map<UUID, Booking> bookings) {
    var person = Reading.person(view);
    var facts = view.facts();
    person.stream()
        .flatMap(it -> facts.list(Booking.BY_STUDENT, it).stream())
        .filter(it -> it.livesAt(view.now()) || it.state() == BookingState.NO_SHOW)
        .forEach(it -> bookings.put(it.sessionId(), it));
    var cohorts =
        person.stream()
            .flatMap(it -> facts.list(Enrolment.BY_STUDENT, it).stream())
            .filter(it -> it.state().holdsSeat())
            .map(Enrolment::cohortId)
            .collect(Collectors.toSet());
    var sessions = new ArrayList<UUID>(bookings.keySet());
    // A session that was cancelled gave its bookings back, and shall not vanish without a word.
    person.stream()
        .flatMap(it -> facts.list(Booking.BY_STUDENT, it).stream())
        .filter(it -> it.state() == BookingState.CANCELLED)
        .map(Booking::sessionId)
        .forEach(sessions::add);
    return pages(view).of(cohorts, sessions, from(view), until(view), MOST_EVENTS).stream()
        .filter(it ->
            !it.state().takesPlace()
                || bookings.containsKey(it.id())
                || cohorts.contains(it.cohortId()))
        .toList();
  }

  private static CalendarEvent event(
      Session session, Map<UUID, Booking> bookings, Map<UUID, Long> versions, View view) {
    var facts = view.facts();
    var cohort = facts.find(Cohort.TABLE, session.cohortId());
    var course = cohort.flatMap(it -> facts.find(Course.TABLE, it.courseId()));
    var branch = facts.find(Branch.TABLE, session.branchId());
    var changedAt = Objects.requireNonNullElse(session.changedAt(), Instant.EPOCH);
    return new CalendarEvent(
        session.id(),
        versions.getOrDefault(session.id(), 0L),
        changedAt,
        session.startsAt(),
        session.endsAt(),
        joined(" · ", course.map(Course::title).orElse(""), cohort.map(Cohort::name).orElse("")),
        joined(
            ", ",
            Objects.requireNonNullElse(session.room(), ""),
            branch.map(Branch::name).orElse("")),
        status(session, bookings.get(session.id())));
  }

  private static Status status(Session session, @Nullable Booking booking) {
    if (!session.state().takesPlace()) {
      return Status.CANCELLED;
    }
    return booking != null && booking.state() == BookingState.PENDING
        ? Status.TENTATIVE
        : Status.CONFIRMED;
  }

  private static String joined(String between, String... parts) {
    return Stream.of(parts).filter(it -> !it.isEmpty()).collect(Collectors.joining(between));
  }

  private static SessionPages pages(View view) {
    return new SessionPages(view.transaction(), view.token().organisationId());
  }

  private static Instant from(View view) {
    return view.now().minus(BACK);
  }

  private static Instant until(View view) {
    return view.now().plus(AHEAD);
  }
}
