package org.daybook.server.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.rollcall.SubmitRegister;
import org.daybook.model.session.CancelSession;
import org.daybook.model.session.FinishSession;
import org.daybook.model.session.ScheduleSession;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.StartSession;

/// Brings the fortnight's sessions into the book and plays those that are over, as the trainers
/// would have done it.
final class DemoSessions {
  private static final int CANCELLED_ONE_IN = 40;
  private static final int MISSING_REGISTER_ONE_IN = 12;

  private final DemoIssue issue;
  private final DemoChance chance;
  private final LocalDate today;
  private final Instant now;

  DemoSessions(DemoIssue issue, DemoChance chance, LocalDate today, Instant now) {
    this.issue = issue;
    this.chance = chance;
    this.today = today;
    this.now = now;
  }

  void of(DemoCohort cohort, UUID trainerId, List<UUID> students) {
    var cohortId = issue.idOf("cohort", cohort.key());
    var first = issue.facts().find(Cohort.TABLE, cohortId).orElseThrow().firstDay();
    for (int offset = -DemoTimetable.DAYS_BEFORE; offset < DemoTimetable.DAYS_AFTER; offset++) {
      var day = today.plusDays(offset);
      if (day.isBefore(first) || !DemoTimetable.meets(cohort, day)) {
        continue;
      }
      var id = issue.idOf("session", cohort.key() + "/" + day);
      boolean fresh = !issue.knows(Session.TABLE, id);
      if (fresh) {
        schedule(id, cohort, cohortId, day, trainerId);
      }
      // What happens today after the first seeding is done at desks, not by the demo.
      if (day.isBefore(today) || (fresh && day.equals(today) && !cohort.leftForTheDesk())) {
        play(new Played(id, cohort, trainerId, students, DemoTimetable.startsAt(cohort, day)));
      }
    }
  }

  private void schedule(UUID id, DemoCohort cohort, UUID cohortId, LocalDate day, UUID trainerId) {
    var starts = DemoTimetable.startsAt(cohort, day);
    issue.at(
        cohort.branch(),
        new ScheduleSession(
            id,
            cohortId,
            day,
            starts,
            starts.plus(DemoTimetable.LENGTH),
            cohort.roomName(),
            trainerId,
            null));
  }

  /// One session to be played.
  private record Played(
      UUID id, DemoCohort cohort, UUID trainerId, List<UUID> students, Instant starts) {
    Instant ends() {
      return starts.plus(DemoTimetable.LENGTH);
    }
  }

  private void play(Played session) {
    var state = issue.facts().find(Session.TABLE, session.id()).orElseThrow().state();
    if (state != SessionState.SCHEDULED || session.starts().isAfter(now)) {
      return;
    }
    var random = chance.of("session/" + session.id());
    if (random.nextInt(CANCELLED_ONE_IN) == 0 && !session.cohort().leftForTheDesk()) {
      by(
          session,
          session.starts().minusSeconds(7200),
          CancelSession.unseen(session.id(), "Trainer ill"));
      return;
    }
    by(session, session.starts(), new StartSession(session.id()));
    for (var student : session.students()) {
      mark(session, student);
    }
    if (session.ends().isAfter(now)) {
      return;
    }
    by(session, session.ends(), new FinishSession(session.id()));
    if (random.nextInt(MISSING_REGISTER_ONE_IN) != 0) {
      by(
          session,
          session.ends().plusSeconds(240),
          new SubmitRegister(session.id(), session.students()));
    }
  }

  private void mark(Played session, UUID studentId) {
    var random = chance.of("mark/" + session.id() + "/" + studentId);
    int drawn = random.nextInt(1000);
    var value = value(drawn);
    int minutes = minutes(value, random.nextInt(22));
    var at = session.starts().plusSeconds(30L + random.nextInt(270));
    if (value == AttendanceValue.LATE) {
      at = session.starts().plus(Duration.ofMinutes(minutes));
    } else if (value == AttendanceValue.LEFT_EARLY) {
      at = session.ends().minus(Duration.ofMinutes(minutes));
    }
    if (value == AttendanceValue.UNMARKED || at.isAfter(now)) {
      return;
    }
    by(session, at, new MarkAttendance(session.id(), studentId, value, minutes, null));
  }

  private static AttendanceValue value(int drawn) {
    if (drawn < 830) {
      return AttendanceValue.PRESENT;
    }
    if (drawn < 905) {
      return AttendanceValue.LATE;
    }
    if (drawn < 962) {
      return AttendanceValue.ABSENT;
    }
    if (drawn < 985) {
      return AttendanceValue.EXCUSED;
    }
    return drawn < 995 ? AttendanceValue.LEFT_EARLY : AttendanceValue.UNMARKED;
  }

  private static int minutes(AttendanceValue value, int drawn) {
    return switch (value) {
      case LATE -> 3 + drawn;
      case LEFT_EARLY -> 10 + drawn;
      default -> 0;
    };
  }

  private void by(Played session, Instant at, org.daybook.model.command.Command command) {
    issue.by(session.trainerId(), at, session.cohort().branch(), command);
  }
}
