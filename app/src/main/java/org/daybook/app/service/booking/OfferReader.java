package org.daybook.app.service.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.booking.SessionOffer.Means;
import org.daybook.app.service.booking.SessionOffer.PackageLeft;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.BookingKind;
import org.daybook.model.booking.BookingMethod;
import org.daybook.model.booking.rule.BookingRules;
import org.daybook.model.booking.rule.Seats;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.decide.Verdict;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.operation.Outcome;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.packages.PackageCredits;
import org.daybook.model.people.SamePerson;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.Session;
import org.daybook.model.value.FoldedText;
import org.daybook.model.wallet.Wallets;
import org.jspecify.annotations.Nullable;

/// Finds the sessions at which a student could have a seat, and says of each what the rule says to
/// it and what would pay it.
final class OfferReader {
  private static final int DAYS_AHEAD = 14;
  private static final int MOST_FOUND = 5;
  private static final int MOST_MISSED = 4;

  /// Stands for the reason that would be given, where only whether one helps is asked.
  private static final String SOME_REASON = "-";

  private static final Set<AttendanceValue> MISSED =
      Set.of(AttendanceValue.ABSENT, AttendanceValue.EXCUSED);

  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final Rehearsal rehearsal;
  private final UUID staffId;
  private final UUID studentId;
  private final WantedSeat wanted;
  private final Instant now;
  private final String currency;
  private final Set<UUID> same;
  private final Amount wallet;
  private final Map<UUID, Optional<Group>> groups = new HashMap<>();
  private @Nullable List<Missed> missed;

  OfferReader(
      ReplicaReader facts,
      DeskIdentity identity,
      Rehearsal rehearsal,
      UUID staffId,
      UUID studentId,
      WantedSeat wanted,
      Instant now) {
    this.facts = facts;
    this.identity = identity;
    this.rehearsal = rehearsal;
    this.staffId = staffId;
    this.studentId = studentId;
    this.wanted = wanted;
    this.now = now;
    this.currency =
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(Organisation::currency)
            .orElseThrow();
    this.same = SamePerson.all(studentId, facts);
    this.wallet = new Amount(available(), currency);
  }

  /// A cohort with what it is called and who has a seat in it.
  private record Group(Cohort cohort, String course, Set<UUID> enrolled) {}

  /// A session that was missed, and of which course.
  private record Missed(UUID courseId, Instant startsAt, MissedSession session) {}

  /// The soonest first. While nothing is asked, those are left out at which the student has a seat,
  /// or nothing to make up for.
  ///
  /// @param today the branch's business day
  List<SessionOffer> find(String query, LocalDate today) {
    var words =
        Stream.of(FoldedText.fold(query).split("\\s+", -1)).filter(it -> !it.isEmpty()).toList();
    // Late in the evening a session of the day before may go on still.
    var days = today.minusDays(1).datesUntil(today.plusDays(DAYS_AHEAD + 1L)).toList();
    return facts.listAll(Session.BY_DATE, days).stream()
        .filter(it -> it.branchId().equals(identity.branchId()) && comes(it))
        .filter(it -> group(it).filter(group -> fits(words, it, group)).isPresent())
        .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
        .map(it -> offer(it, group(it).orElseThrow()))
        .filter(it -> !words.isEmpty() || !isNothing(it))
        .limit(MOST_FOUND)
        .toList();
  }

  /// What the rule says to a seat at that session.
  Optional<SessionOffer> at(Session session) {
    return group(session).map(it -> offer(session, it));
  }

  private boolean comes(Session it) {
    return switch (it.state()) {
      case SCHEDULED, CHECKING_IN, CONDUCTING -> now.isBefore(it.endsAt());
      case FINISHED, CANCELLED, MISSED -> false;
    };
  }

  private static boolean isNothing(SessionOffer it) {
    var objection = it.objection();
    return objection == Reason.ALREADY_BOOKED
        || objection == Reason.ALREADY_ENROLLED
        || objection == Reason.NOTHING_TO_MAKE_UP;
  }

  private Optional<Group> group(Session session) {
    return groups.computeIfAbsent(
        session.cohortId(),
        id ->
            facts
                .find(Cohort.TABLE, id)
                .filter(it -> !it.state().ended())
                .map(it -> new Group(it, course(it), Seats.enrolled(it, facts))));
  }

  private String course(Cohort cohort) {
    return facts.find(Course.TABLE, cohort.courseId()).map(Course::title).orElse("");
  }

  /// By the words of course, cohort and room; a number may be the day of the month.
  private static boolean fits(List<String> words, Session session, Group group) {
    var name = group.cohort().name();
    var room = Objects.requireNonNullElse(session.room(), "");
    var own = List.of(FoldedText.fold(group.course() + " " + name + " " + room).split("\\s+", -1));
    var joined = FoldedText.fold(name).replace(" ", "");
    var day = Integer.toString(session.businessDate().getDayOfMonth());
    return words.stream()
        .allMatch(word ->
            word.equals(day)
                || joined.startsWith(word)
                || own.stream().anyMatch(each -> each.startsWith(word)));
  }

  private SessionOffer offer(Session session, Group group) {
    var cohort = group.cohort();
    var missedHere =
        wanted.kind() == BookingKind.MAKEUP ? missed(cohort) : List.<MissedSession>of();
    var makesUp = makesUp(missedHere);
    var verdict = verdict(session, makesUp, null);
    var objection = verdict == null ? Reason.NOTHING_TO_MAKE_UP : objection(verdict);
    var despite = objection == Reason.SEATS_FULL ? verdict(session, makesUp, SOME_REASON) : verdict;
    boolean mayOverride =
        objection == Reason.SEATS_FULL && despite != null && objection(despite) == null;
    var left =
        Seats.left(cohort, group.enrolled(), facts.list(Booking.BY_SESSION, session.id()), now);
    return new SessionOffer(
        session.id(),
        group.course(),
        cohort.name(),
        session.startsAt(),
        session.endsAt(),
        session.room(),
        left.isPresent() ? left.getAsInt() : null,
        new Amount(BookingRules.price(wanted.kind(), session.id(), cohort, facts), currency),
        new Means(pack(cohort), wallet),
        missedHere,
        makesUp,
        objection,
        despite == null ? null : pays(despite),
        mayOverride);
  }

  private @Nullable Verdict verdict(
      Session session, @Nullable UUID makesUp, @Nullable String overCapacityReason) {
    if (wanted.kind() == BookingKind.MAKEUP && makesUp == null) {
      return null;
    }
    var command =
        new BookSeat(
            session.id(), studentId, wanted.kind(), wanted.pay(), makesUp, overCapacityReason);
    return rehearsal.verdict(command, staffId, facts);
  }

  private static @Nullable Reason objection(Verdict verdict) {
    return verdict.outcome() == Outcome.REJECTED ? verdict.reason() : null;
  }

  /// The rule writes down what it found.
  private static @Nullable BookingMethod pays(Verdict verdict) {
    return verdict.rows().stream()
        .flatMap(it -> it instanceof Booking booking ? Stream.of(booking) : Stream.empty())
        .filter(it -> it.state().holdsSeat())
        .findFirst()
        .map(Booking::method)
        .orElse(null);
  }

  private @Nullable PackageLeft pack(Cohort cohort) {
    return PackageCredits.next(studentId, cohort, identity.branchId(), identity.deviceId(), facts)
        .map(it -> new PackageLeft(it.name(), it.remaining()))
        .orElse(null);
  }

  /// As much as a seat may cost: each record of a person keeps its own wallet, and a price is held
  /// in one of them.
  private long available() {
    return same.stream()
        .mapToLong(it -> Wallets.at(identity.branchId(), Wallets.of(it), facts).availableMinor())
        .max()
        .orElse(0);
  }

  private @Nullable UUID makesUp(List<MissedSession> here) {
    return here.stream()
        .map(MissedSession::sessionId)
        .filter(it -> it.equals(wanted.makesUpSessionId()))
        .findFirst()
        .or(() -> here.stream().map(MissedSession::sessionId).findFirst())
        .orElse(null);
  }

  private List<MissedSession> missed(Cohort cohort) {
    return allMissed().stream()
        .filter(it -> it.courseId().equals(cohort.courseId()))
        .limit(MOST_MISSED)
        .map(Missed::session)
        .toList();
  }

  /// All that the student missed and has not made up for, the latest first; read once.
  private List<Missed> allMissed() {
    var known = missed;
    if (known == null) {
      known = readMissed();
      missed = known;
    }
    return known;
  }

  private List<Missed> readMissed() {
    var madeUp =
        same.stream()
            .flatMap(it -> facts.list(Booking.BY_STUDENT, it).stream())
            .filter(it -> it.state().holdsSeat())
            .map(Booking::makesUpSessionId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var marks =
        facts.list(AttendanceMark.BY_STUDENT, studentId).stream()
            .filter(it -> it.counts() && MISSED.contains(it.attendance()))
            .filter(it -> !madeUp.contains(it.sessionId()))
            .collect(
                Collectors.toMap(
                    AttendanceMark::sessionId, AttendanceMark::attendance, (first, _) -> first));
    var found = new ArrayList<Missed>();
    for (var session :
        marks.isEmpty() ? List.<Session>of() : facts.findAll(Session.TABLE, marks.keySet())) {
      facts
          .find(Cohort.TABLE, session.cohortId())
          .map(it -> missed(session, it, marks.getOrDefault(session.id(), AttendanceValue.ABSENT)))
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(Missed::startsAt).reversed());
    return found;
  }

  private static Missed missed(Session session, Cohort cohort, AttendanceValue value) {
    return new Missed(
        cohort.courseId(),
        session.startsAt(),
        new MissedSession(session.id(), session.businessDate(), value));
  }
}
