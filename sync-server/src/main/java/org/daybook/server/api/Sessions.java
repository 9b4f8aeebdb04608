package org.daybook.server.api;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingPay;
import org.daybook.model.booking.rule.BookingRules;
import org.daybook.model.booking.rule.Seats;
import org.daybook.model.cash.Price;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.SamePerson;
import org.daybook.model.session.Session;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.Place;
import org.daybook.server.store.SessionPages;
import org.jspecify.annotations.Nullable;

/// Sessions with the seats that are left, and for a student whether the rules would take a booking:
/// asked of the rule itself, which decides on the same rows and keeps nothing.
public final class Sessions {
  private final Reading reading;

  public Sessions(Reading reading) {
    this.reading = reading;
  }

  /// A page of those that begin within a time.
  public Page<SessionAnswer> calendar(AccessToken token, SessionPages.Wanted wanted) {
    return reading.of(
        token,
        view -> {
          var pages = new SessionPages(view.transaction(), token.organisationId());
          var page =
              Page.of(
                  pages.page(oneMore(wanted)),
                  wanted.limit(),
                  it -> new Place(it.startsAt(), it.id()));
          read(page.items(), view);
          return page.with(page.items().stream().map(it -> answer(it, view)).toList());
        });
  }

  /// One session; nothing where there is none that the token may see.
  public Optional<SessionAnswer> one(AccessToken token, UUID id) {
    return reading.of(
        token,
        view -> {
          var found = view.facts().find(Session.TABLE, id);
          found.ifPresent(it -> read(List.of(it), view));
          return found.map(it -> answer(it, view));
        });
  }

  private static SessionPages.Wanted oneMore(SessionPages.Wanted wanted) {
    return new SessionPages.Wanted(
        wanted.from(),
        wanted.until(),
        wanted.branchId(),
        wanted.courseId(),
        wanted.after(),
        wanted.limit() + 1);
  }

  private static void read(List<Session> sessions, View view) {
    view.coursesOf(sessions);
    var ids = View.ids(sessions.stream().map(Session::id));
    view.facts().know(Session.TABLE, ids, sessions);
    view.lists(Booking.BY_SESSION, ids);
    var cohorts = View.ids(sessions.stream().map(Session::cohortId));
    view.lists(Enrolment.BY_COHORT, cohorts);
    var courses = cohorts.stream().flatMap(it -> view.facts().find(Cohort.TABLE, it).stream());
    // Whatever may have a price of its own.
    view.lists(
        Price.BY_SUBJECT,
        View.ids(
            Stream.of(ids.stream(), cohorts.stream(), courses.map(Cohort::courseId))
                .flatMap(it -> it)));
  }

  private static SessionAnswer answer(Session session, View view) {
    var facts = view.facts();
    var cohort = facts.find(Cohort.TABLE, session.cohortId()).orElseThrow();
    var course = facts.find(Course.TABLE, cohort.courseId());
    var bookings = facts.list(Booking.BY_SESSION, session.id());
    var left = Seats.left(cohort, Seats.enrolled(cohort, facts), bookings, view.now());
    boolean ofStudent = view.token().kind() == Kind.STUDENT;
    var problem = ofStudent ? refusal(session, view) : null;
    return new SessionAnswer(
        session.id(),
        session.branchId(),
        cohort.courseId(),
        course.map(Course::title).orElse(""),
        cohort.id(),
        cohort.name(),
        session.businessDate(),
        session.startsAt(),
        session.endsAt(),
        session.room(),
        session.state(),
        left.isPresent() ? left.getAsInt() : null,
        EnrollmentAnswer.money(
            BookingRules.price(BookingKind.STANDARD, session.id(), cohort, facts),
            session.organisationId(),
            facts),
        ofStudent ? problem == null : null,
        problem,
        ofStudent ? own(bookings, view) : null);
  }

  private static @Nullable ApiProblem refusal(Session session, View view) {
    var token = view.token();
    var centre = Context.centreIn(token.organisationId());
    var context =
        new Context(token.organisationId(), token.branchId(), centre, 1, 1, centre, view.now());
    var student = SamePerson.current(Reading.studentOf(token), view.facts());
    return switch (BookingRules.book(seat(session.id(), student), context, view.facts())) {
      case Decision.Rejected(var reason, _) -> RuleProblems.of(reason);
      case Decision.Accepted _, Decision.AcceptedWithException _ -> null;
    };
  }

  /// What a student asks for: a package that fits pays, else the wallet, else nothing does.
  static BookSeat seat(UUID sessionId, UUID studentId) {
    return new BookSeat(
        sessionId, studentId, BookingKind.STANDARD, BookingPay.AUTOMATIC, null, null);
  }

  private static @Nullable UUID own(List<Booking> bookings, View view) {
    var person = Reading.person(view);
    return bookings.stream()
        .filter(it -> person.contains(it.studentId()) && it.livesAt(view.now()))
        .map(Booking::id)
        .findFirst()
        .orElse(null);
  }
}
