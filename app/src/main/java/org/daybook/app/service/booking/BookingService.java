package org.daybook.app.service.booking;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.capture.CaptureService;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.booking.NoShowDecision;
import org.daybook.model.booking.rule.BookingRules;
import org.daybook.model.booking.rule.Seats;
import org.daybook.model.command.Command;
import org.daybook.model.course.Cohort;
import org.daybook.model.desk.CaptureResult;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.Gesture;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Books seats at single sessions and gives them free, and says beforehand what the rule will say
/// to that.
public final class BookingService {
  private final Replica replica;
  private final CaptureService capture;
  private final DeskIdentity identity;
  private final Clock clock;
  private final Rehearsal rehearsal;

  public BookingService(
      Replica replica, CaptureService capture, DeskIdentity identity, Clock clock) {
    this.replica = replica;
    this.capture = capture;
    this.identity = identity;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// Sessions of the next two weeks, by the words of their course, cohort and room, or the day of
  /// the month; the soonest while nothing is asked.
  ///
  /// @param today the branch's business day
  public List<SessionOffer> sessions(
      UUID staffId, UUID studentId, WantedSeat wanted, String query, LocalDate today) {
    return replica.read(facts ->
        new OfferReader(facts, identity, rehearsal, staffId, studentId, wanted, clock.instant())
            .find(query, today));
  }

  /// What the rule says to a seat of each of these students at a session, and what would pay it;
  /// nothing where the desk does not know the session.
  public Map<UUID, SessionOffer> offers(
      UUID staffId, UUID sessionId, List<UUID> studentIds, WantedSeat wanted) {
    return replica.read(facts -> {
      var session = facts.find(Session.TABLE, sessionId);
      var offers = new HashMap<UUID, SessionOffer>();
      for (var studentId : studentIds) {
        session
            .flatMap(it ->
                new OfferReader(
                        facts, identity, rehearsal, staffId, studentId, wanted, clock.instant())
                    .at(it))
            .ifPresent(it -> offers.put(studentId, it));
      }
      return offers;
    });
  }

  /// What is left at a session, and what a seat of that kind costs there.
  public Optional<SessionSeats> seats(UUID sessionId, BookingKind kind) {
    return replica.read(facts ->
        facts
            .find(Session.TABLE, sessionId)
            .flatMap(session ->
                facts
                    .find(Cohort.TABLE, session.cohortId())
                    .map(it -> seats(session, it, kind, facts))));
  }

  private SessionSeats seats(
      Session session, Cohort cohort, BookingKind kind, ReplicaReader facts) {
    var left =
        Seats.left(
            cohort,
            Seats.enrolled(cohort, facts),
            facts.list(Booking.BY_SESSION, session.id()),
            clock.instant());
    var currency =
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(Organisation::currency)
            .orElseThrow();
    return new SessionSeats(
        left.isPresent() ? left.getAsInt() : null,
        new Amount(BookingRules.price(kind, session.id(), cohort, facts), currency));
  }

  /// Books a seat that was offered.
  ///
  /// @param overCapacityReason why the student is let in although it is full, or null
  public CaptureResult book(
      UUID staffId,
      UUID intentId,
      UUID studentId,
      SessionOffer offer,
      WantedSeat wanted,
      @Nullable String overCapacityReason) {
    var command =
        new BookSeat(
            offer.sessionId(),
            studentId,
            wanted.kind(),
            wanted.pay(),
            offer.makesUpSessionId(),
            overCapacityReason);
    return capture(staffId, intentId, command.promisedFrom(source(command, staffId)));
  }

  /// What pays it here and now: nothing where the rule refuses it, so that it is refused.
  private @Nullable UUID source(BookSeat command, UUID staffId) {
    return replica
        .read(facts -> BookingRules.source(rehearsal.verdict(command, staffId, facts).rows()))
        .orElse(null);
  }

  /// Gives a seat free.
  ///
  /// @param reason why, or null where it is in time
  public CaptureResult cancel(
      UUID staffId, UUID intentId, UUID bookingId, @Nullable String reason) {
    return capture(staffId, intentId, new CancelBooking(bookingId, reason));
  }

  /// Who of the branch did not come and waits for a decision about the price, the oldest first.
  public List<UndecidedNoShow> undecided() {
    return replica.readOneState(facts -> new UndecidedReader(facts, identity).all());
  }

  /// Decides about the price of somebody who did not come.
  public CaptureResult decide(
      UUID staffId, UUID intentId, UUID bookingId, NoShowDecision decision, String reason) {
    return capture(staffId, intentId, new DecideNoShow(bookingId, decision, reason));
  }

  private CaptureResult capture(UUID staffId, UUID intentId, Command command) {
    return capture.capture(Gesture.of(intentId, staffId, command));
  }
}
