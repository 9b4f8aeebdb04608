package org.daybook.app.service.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.daybook.app.replica.PeriodReader;
import org.daybook.model.cash.reconcile.DoorCash;
import org.daybook.model.cash.reconcile.DoorCashReader;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.people.Merges;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.session.Session;

/// Reads what sessions brought at the door, beside what their registers say.
final class SessionsReader {
  private static final int SESSIONS_AT_ONCE = 200;

  private final LedgerSight sight;

  SessionsReader(LedgerSight sight) {
    this.sight = sight;
  }

  /// Sessions that concern cash, the latest first.
  List<SessionLine> of(LocalDate from, LocalDate to) {
    var period = sight.facts.period();
    var sessions =
        period.sessions(from, to).stream()
            .filter(it -> it.branchId().equals(sight.identity.branchId()))
            .sorted(Comparator.comparing(Session::startsAt).reversed())
            .toList();
    var came = came(sessions);
    var merges = new ArrayList<StudentMerge>();
    sight.facts.each(StudentMerge.TABLE, merges::add);
    var reader = new DoorCashReader(Merges.of(merges)::current, sight.facts);
    var lines = new ArrayList<SessionLine>();
    for (var session : sessions) {
      var cohort = sight.row(Cohort.TABLE, session.cohortId());
      if (cohort != null) {
        var door = reader.of(session, cohort, came.getOrDefault(session.id(), List.of()));
        if (door.concernsCash()) {
          lines.add(line(session, cohort, door));
        }
      }
    }
    return lines;
  }

  private SessionLine line(Session session, Cohort cohort, DoorCash door) {
    var course = sight.row(Course.TABLE, cohort.courseId());
    return new SessionLine(
        session.businessDate(),
        session.startsAt(),
        course == null ? "" : course.title(),
        cohort.name(),
        door);
  }

  private Map<UUID, List<UUID>> came(List<Session> sessions) {
    var came = new HashMap<UUID, List<UUID>>();
    var ids = sessions.stream().map(Session::id).toList();
    for (var part : PeriodReader.parts(ids, SESSIONS_AT_ONCE)) {
      sight
          .facts
          .period()
          .marks(
              part,
              mark -> {
                if (mark.value().attended()) {
                  came.computeIfAbsent(mark.sessionId(), id -> new ArrayList<>())
                      .add(mark.studentId());
                }
              });
    }
    return came;
  }
}
