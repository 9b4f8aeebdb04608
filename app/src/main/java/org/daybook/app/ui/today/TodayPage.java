package org.daybook.app.ui.today;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.closing.DrawerInUse;
import org.daybook.app.service.closing.OpenDay;
import org.daybook.app.service.rollcall.BranchDay;
import org.daybook.app.service.rollcall.MissingRegister;
import org.daybook.app.service.rollcall.PersonHere;
import org.daybook.app.service.rollcall.RegisterLine;
import org.daybook.app.service.rollcall.RegisterSheet;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// A reading as it stands at a moment: everything on Today that moves with the clock.
///
/// @param timeLine the sessions of the day shown
/// @param missing registers to ask for, those that ended last first
/// @param next sessions of today that are to come; those of a later day when none is
/// @param call the session whose roll is to be called now; only today
public record TodayPage(
    TodayDesk.Reading reading,
    Instant now,
    TimeLineLayout timeLine,
    List<MissingRegister> missing,
    List<SessionSummary> next,
    Optional<SessionSummary> call) {

  static TodayPage of(TodayDesk.Reading reading, Instant now) {
    var day = reading.day();
    var here = day.isToday() ? Optional.of(now) : Optional.<Instant>empty();
    var todays = day.todaysSheets().stream().map(RegisterSheet::session).toList();
    var next = todays.stream().filter(it -> isToCome(it, now)).toList();
    return new TodayPage(
        reading,
        now,
        TimeLineLayout.of(sessions(day.sheets()), day.zone(), here),
        missing(todays, day, now),
        next.isEmpty() ? day.next() : next,
        here.flatMap(it -> call(todays, it)));
  }

  BranchDay day() {
    return reading.day();
  }

  boolean isToday() {
    return day().isToday();
  }

  boolean isPast() {
    return date().isBefore(day().today());
  }

  boolean isEmpty() {
    return timeLine.sessions().isEmpty();
  }

  /// The day shown.
  LocalDate date() {
    return day().day();
  }

  /// Whether the person at the desk may see who the students are.
  boolean seesStudents() {
    return reading.seesStudents();
  }

  /// A session of the day shown.
  Optional<SessionSummary> session(@Nullable UUID sessionId) {
    return timeLine.sessions().stream().filter(it -> it.sessionId().equals(sessionId)).findFirst();
  }

  /// Whether seats at a session can still be booked.
  boolean takesSeats(SessionSummary session) {
    return session.state().takesPlace()
        && session.state() != SessionState.FINISHED
        && now.isBefore(session.endsAt());
  }

  /// Sessions of the day shown that take place, or did.
  long sessions() {
    return sessions(day().sheets()).stream().filter(it -> !isCancelled(it)).count();
  }

  long underWay() {
    return sessions(day().sheets()).stream().filter(it -> it.underWay(now)).count();
  }

  /// Whether nothing more comes today, and what comes next comes on another day.
  boolean isNextLater() {
    return !next.isEmpty()
        && sessions(day().todaysSheets()).stream().noneMatch(it -> isToCome(it, now));
  }

  /// The day of what comes next.
  LocalDate nextDay() {
    return next.isEmpty()
        ? day().today()
        : LocalDate.ofInstant(next.getFirst().startsAt(), day().zone());
  }

  /// Every student whom a session of the day shown expects, once.
  List<PersonHere> expected() {
    return PersonHere.among(day().sheets(), (session, line) -> !isCancelled(session));
  }

  /// Who was seen on the day shown.
  List<PersonHere> seen() {
    return PersonHere.among(day().sheets(), (session, line) -> isSeen(line));
  }

  /// Who came to a session that is not over, and has not left.
  List<PersonHere> inBuilding() {
    return day().inBuilding(now);
  }

  private static boolean isSeen(RegisterLine line) {
    return line.attendance().attended();
  }

  private static boolean isCancelled(SessionSummary session) {
    return session.state() == SessionState.CANCELLED;
  }

  private static boolean isToCome(SessionSummary session, Instant now) {
    return session.startsAt().isAfter(now) && session.state().takesPlace();
  }

  private static List<MissingRegister> missing(
      List<SessionSummary> todays, BranchDay day, Instant now) {
    return Stream.concat(
            todays.stream()
                .filter(it -> it.registerMissing(now))
                .sorted(Comparator.comparing(SessionSummary::endsAt).reversed())
                .map(MissingRegister::of),
            day.missingBefore().stream())
        .toList();
  }

  /// One under way comes first, then one that is over, then the next.
  private static Optional<SessionSummary> call(Collection<SessionSummary> todays, Instant now) {
    return todays.stream()
        .filter(it -> it.register().takesMarks() && it.state().takesPlace())
        .min(
            Comparator.comparingInt((SessionSummary it) -> turn(it, now))
                .thenComparing(SessionSummary::startsAt));
  }

  private static int turn(SessionSummary session, Instant now) {
    return switch (SessionLook.of(session, now)) {
      case UNDER_WAY -> 0;
      case REGISTER_MISSING -> 1;
      case TO_COME -> 2;
      case CLOSED, CANCELLED, MISSED -> 3;
    };
  }

  private static List<SessionSummary> sessions(List<RegisterSheet> sheets) {
    return sheets.stream().map(RegisterSheet::session).toList();
  }

  /// The drawers that are open; empty for who has nothing to do with cash.
  Optional<List<DrawerInUse>> drawers() {
    return reading.drawers();
  }

  /// Earlier days that nobody has closed, the last one first.
  List<OpenDay> openDays() {
    return reading.openDays();
  }

  List<AttentionView> attention() {
    return reading.attention();
  }
}
