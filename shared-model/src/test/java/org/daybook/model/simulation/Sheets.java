package org.daybook.model.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.rollcall.TakeBackRegister;
import org.daybook.model.row.Row;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.RescheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.simulation.Model.Said;
import org.jspecify.annotations.Nullable;

/// The model's sessions, their sheets and the marks on them.
final class Sheets {
  private static final Set<String> BEFORE_START = Set.of("SCHEDULED", "CHECKING_IN");

  private final Map<UUID, String> sessions = new HashMap<>();
  private final Map<UUID, SessionPlan> plans = new HashMap<>();
  private final Map<UUID, UUID> cohortOf = new HashMap<>();
  private final Map<UUID, Sheet> sheets = new HashMap<>();
  private final Map<UUID, Mark> marks = new HashMap<>();
  private final Map<String, Mark> counting = new HashMap<>();
  private final Set<String> guests = new HashSet<>();

  Sheets(List<Row> beginning) {
    for (var row : beginning) {
      if (row instanceof Session session) {
        sessions.put(session.id(), session.state().name());
        plans.put(session.id(), session.plan());
        cohortOf.put(session.id(), session.cohortId());
      }
    }
  }

  /// One mark.
  private static final class Mark {
    private final UUID id;
    private final String slot;
    private final String value;
    private final int minutes;
    private boolean counts;

    Mark(UUID id, String slot, String value, int minutes) {
      this.id = id;
      this.slot = slot;
      this.value = value;
      this.minutes = minutes;
    }

    boolean says(Mark other) {
      return value.equals(other.value) && minutes == other.minutes;
    }
  }

  /// One session's sheet.
  private static final class Sheet {
    private String state = "OPEN";
    private Set<UUID> roster = Set.of();
    private @Nullable UUID submittedBy;
  }

  Said mark(UUID id, MarkAttendance said, Places places, Chairs chairs) {
    var session = said.sessionId();
    var mark =
        new Mark(id, slot(session, said.studentId()), said.attendance().name(), said.minutes());
    var current = counting.get(mark.slot);
    var currentId = current == null ? null : current.id;
    boolean saw = Objects.equals(currentId, said.replacesMarkId());
    marks.put(id, mark);
    boolean wasUnmarked = current == null || current.value.equals("UNMARKED");
    if (saw && wasUnmarked && mark.value.equals("UNMARKED")) {
      if (current == null) {
        count(mark);
      }
      return Said.exception("TRANSITION_NOT_ALLOWED");
    }
    if (saw || current == null) {
      count(mark);
    } else if (!mark.says(current)) {
      return Said.exception("TWO_MARKS");
    }
    return surroundings(session, said.studentId(), places, chairs);
  }

  private Said surroundings(UUID session, UUID student, Places places, Chairs chairs) {
    var sheet = sheets.get(session);
    if (sheet == null) {
      sheets.put(session, new Sheet());
    } else if (!sheet.state.equals("OPEN") && !sheet.state.equals("REOPENED")) {
      return Said.exception("REGISTER_CLOSED");
    }
    switch (stateOf(session)) {
      case "SCHEDULED" -> sessions.put(session, "CHECKING_IN");
      case "CANCELLED" -> {
        return Said.exception("SESSION_CANCELLED");
      }
      default -> {}
    }
    boolean expected =
        places.isSeated(student, cohortOf.get(session))
            || guests.contains(slot(session, student))
            || chairs.isBooked(session, student);
    return expected ? Said.ACCEPTED : Said.exception("NOT_ON_ROSTER");
  }

  Said correct(UUID id, CorrectMark said) {
    var mark =
        new Mark(
            id, slot(said.sessionId(), said.studentId()), said.attendance().name(), said.minutes());
    var current = counting.get(mark.slot);
    marks.put(id, mark);
    if (current == null || current.id.equals(said.correctedMarkId())) {
      count(mark);
    } else if (!mark.says(current)) {
      return Said.exception("TWO_MARKS");
    }
    var other = said.otherMarkId();
    return other != null && !marks.containsKey(other) ? Said.exception("NOT_FOUND") : Said.ACCEPTED;
  }

  Said submit(SubmitRegister said, UUID actor) {
    var session = said.sessionId();
    var sheet = sheets.get(session);
    var roster = new HashSet<>(said.roster());
    if (sheet != null && sheet.state.equals("SUBMITTED")) {
      return sheet.roster.equals(roster) ? Said.ACCEPTED : Said.exception("REGISTER_CLOSED");
    }
    if (sheet != null && sheet.state.equals("LOCKED")) {
      return Said.exception("REGISTER_CLOSED");
    }
    if (sheet != null && sheet.state.equals("REOPENED")) {
      return Said.exception("TRANSITION_NOT_ALLOWED");
    }
    var submitted = sheet == null ? new Sheet() : sheet;
    submitted.state = "SUBMITTED";
    submitted.roster = roster;
    submitted.submittedBy = actor;
    sheets.put(session, submitted);
    return stateOf(session).equals("CANCELLED")
        ? Said.exception("SESSION_CANCELLED")
        : Said.ACCEPTED;
  }

  Said takeBack(TakeBackRegister said, UUID actor) {
    var sheet = sheets.get(said.sessionId());
    if (sheet == null) {
      return Said.exception("NOT_FOUND");
    }
    if (!sheet.state.equals("SUBMITTED")) {
      return Said.exception(
          sheet.state.equals("LOCKED") ? "REGISTER_CLOSED" : "TRANSITION_NOT_ALLOWED");
    }
    if (!actor.equals(sheet.submittedBy)) {
      return Said.exception("NOT_PERMITTED");
    }
    sheet.state = "OPEN";
    sheet.roster = Set.of();
    sheet.submittedBy = null;
    return Said.ACCEPTED;
  }

  Said lock(UUID session) {
    return move(session, Set.of("SUBMITTED", "REOPENED"), "LOCKED");
  }

  Said reopen(UUID session) {
    return move(session, Set.of("LOCKED"), "REOPENED");
  }

  private Said move(UUID session, Set<String> from, String to) {
    var sheet = sheets.get(session);
    if (sheet == null) {
      return Said.rejected("NOT_FOUND");
    }
    if (!from.contains(sheet.state)) {
      return Said.rejected("TRANSITION_NOT_ALLOWED");
    }
    sheet.state = to;
    return Said.ACCEPTED;
  }

  Said start(UUID session) {
    return step(session, BEFORE_START, "CONDUCTING");
  }

  Said finish(UUID session) {
    return step(session, Set.of("CONDUCTING"), "FINISHED");
  }

  Said cancel(CancelSession cancel) {
    var session = cancel.sessionId();
    var said = step(session, Set.of("SCHEDULED", "CHECKING_IN", "CONDUCTING"), "CANCELLED");
    boolean blind = cancel.seen() != null && !cancel.seen().equals(plans.get(session));
    return Said.ACCEPTED.equals(said) && blind ? Said.exception("PLAN_CHANGED") : said;
  }

  /// What was moved in a run has neither room nor trainer that it could take from another one.
  Said reschedule(RescheduleSession move) {
    var session = move.sessionId();
    if (!BEFORE_START.contains(stateOf(session))) {
      boolean cancelled = stateOf(session).equals("CANCELLED");
      return Said.rejected(cancelled ? "SESSION_CANCELLED" : "SESSION_OVER");
    }
    if (move.plan().equals(plans.get(session))) {
      return Said.ACCEPTED;
    }
    if (!move.seen().equals(plans.get(session))) {
      return Said.rejected("PLAN_CHANGED");
    }
    plans.put(session, move.plan());
    return Said.ACCEPTED;
  }

  Said reinstate(UUID session) {
    return step(session, Set.of("CANCELLED"), "SCHEDULED");
  }

  private Said step(UUID session, Set<String> from, String to) {
    if (!from.contains(stateOf(session))) {
      return Said.rejected("TRANSITION_NOT_ALLOWED");
    }
    sessions.put(session, to);
    return Said.ACCEPTED;
  }

  Said admit(UUID session, UUID student) {
    guests.add(slot(session, student));
    return stateOf(session).equals("CANCELLED")
        ? Said.exception("SESSION_CANCELLED")
        : Said.ACCEPTED;
  }

  /// One line per session, sheet and mark, as the server's rows must say.
  Map<UUID, String> lines() {
    var lines = new TreeMap<UUID, String>();
    sessions.forEach(lines::put);
    sheets.forEach((session, sheet) ->
        lines.put(Register.idOf(session), sheet(sheet.state, sheet.roster, sheet.submittedBy)));
    marks.forEach(
        (id, mark) -> lines.put(id, mark(mark.slot, mark.value, mark.minutes, mark.counts)));
    return lines;
  }

  static String sheet(String state, Set<UUID> roster, @Nullable UUID submittedBy) {
    return state + " " + new TreeSet<>(roster) + " " + submittedBy;
  }

  static String mark(String slot, String value, int minutes, boolean counts) {
    return slot + " " + value + " " + minutes + (counts ? " counts" : "");
  }

  static String slot(UUID session, UUID student) {
    return session + "/" + student;
  }

  private void count(Mark mark) {
    var before = counting.put(mark.slot, mark);
    if (before != null) {
      before.counts = false;
    }
    mark.counts = true;
  }

  UUID cohortOf(UUID session) {
    return Objects.requireNonNull(cohortOf.get(session));
  }

  Instant endOf(UUID session) {
    return Objects.requireNonNull(plans.get(session)).endsAt();
  }

  String stateOf(UUID session) {
    return Objects.requireNonNull(sessions.get(session));
  }
}
