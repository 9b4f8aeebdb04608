package org.daybook.server.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingState;
import org.daybook.model.session.Session;
import org.daybook.server.store.AccessToken;
import org.daybook.server.store.AccessToken.Kind;
import org.daybook.server.store.BookingPages;
import org.daybook.server.store.Place;
import org.jspecify.annotations.Nullable;

/// Bookings that were made: a student's own, or for a program everybody's.
public final class Enrollments {
  private final Reading reading;

  public Enrollments(Reading reading) {
    this.reading = reading;
  }

  /// What of the history is asked for.
  ///
  /// @param studentId only of one student, for a program; null for all
  /// @param from booked then or later, or null
  /// @param until booked before, or null
  public record Asked(
      @Nullable BookingState status,
      @Nullable UUID studentId,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable Place after,
      int limit) {}

  /// A page of the history, the latest first.
  public Page<EnrollmentAnswer> history(AccessToken token, Asked asked) {
    return reading.of(
        token,
        view -> {
          var pages = new BookingPages(view.transaction());
          var wanted =
              new BookingPages.Wanted(
                  asked.status(),
                  asked.from(),
                  asked.until(),
                  asked.after(),
                  asked.limit() + 1,
                  view.now());
          var read =
              token.kind() == Kind.STUDENT
                  ? pages.ofStudents(Reading.person(view), wanted)
                  : asked.studentId() == null
                      ? pages.ofAll(token.organisationId(), wanted)
                      : pages.ofStudents(Set.of(asked.studentId()), wanted);
          var page = Page.of(read, asked.limit(), it -> new Place(it.bookedAt(), it.id()));
          var sessions = View.ids(page.items().stream().map(Booking::sessionId));
          view.coursesOf(view.rows(Session.TABLE, sessions));
          return page.with(
              page.items().stream()
                  .map(it -> EnrollmentAnswer.of(it, view.facts(), view.now()))
                  .toList());
        });
  }

  /// One booking; nothing where the token's student has none of that id.
  public Optional<EnrollmentAnswer> one(AccessToken token, UUID id) {
    return reading.of(
        token,
        view ->
            view.facts()
                .find(Booking.TABLE, id)
                .filter(it ->
                    token.kind() != Kind.STUDENT || Reading.person(view).contains(it.studentId()))
                .map(it -> EnrollmentAnswer.of(it, view.facts(), view.now())));
  }
}
