package org.daybook.app.service.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.schedule.ScheduledSession.ClashLine;
import org.daybook.model.rollcall.Register;
import org.daybook.model.rollcall.RegisterState;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionClash;

/// Puts the sessions of some days together from the rows of one consistent state.
final class TimetableReader {
  private final ReplicaReader facts;
  private final UUID branchId;
  private final ScheduleNames names;

  TimetableReader(ReplicaReader facts, UUID branchId) {
    this.facts = facts;
    this.branchId = branchId;
    this.names = new ScheduleNames(facts);
  }

  List<ScheduledSession> sessions(List<LocalDate> days) {
    var all = new ArrayList<ScheduledSession>();
    for (var day : days) {
      var ofDay =
          facts.list(Session.BY_DATE, day).stream()
              .filter(it -> it.branchId().equals(branchId))
              .toList();
      var ids = ofDay.stream().map(Session::id).toList();
      var waiting = ids.isEmpty() ? Set.<UUID>of() : facts.covered(Session.TABLE, ids);
      var registers = registers(ids);
      ofDay.forEach(it -> all.add(session(it, ofDay, registers, waiting)));
    }
    all.sort(
        Comparator.comparing((ScheduledSession it) -> it.plan().startsAt())
            .thenComparing(ScheduledSession::cohort)
            .thenComparing(ScheduledSession::sessionId));
    return all;
  }

  /// Of all days that are closed, those among these.
  Map<LocalDate, String> closed(List<LocalDate> days) {
    var wanted = new HashSet<>(days);
    var closed = new HashMap<LocalDate, String>();
    for (var day : facts.list(ClosedDay.BY_BRANCH, branchId)) {
      if (day.closed() && wanted.contains(day.businessDate())) {
        closed.put(day.businessDate(), day.reason());
      }
    }
    return closed;
  }

  private Map<UUID, RegisterState> registers(List<UUID> sessionIds) {
    var states = new HashMap<UUID, RegisterState>();
    if (!sessionIds.isEmpty()) {
      var ids = sessionIds.stream().map(Register::idOf).toList();
      facts.findAll(Register.TABLE, ids).forEach(it -> states.put(it.sessionId(), it.state()));
    }
    return states;
  }

  private ScheduledSession session(
      Session session, List<Session> ofDay, Map<UUID, RegisterState> registers, Set<UUID> waiting) {
    return new ScheduledSession(
        session.id(),
        session.cohortId(),
        names.cohort(session.cohortId()),
        names.courseOf(session.cohortId()),
        names.staff(session.trainerId()),
        session.plan(),
        session.state(),
        session.stateReason(),
        registers.getOrDefault(session.id(), RegisterState.OPEN),
        SessionClash.of(session, ofDay).stream().map(this::line).toList(),
        waiting.contains(session.id()));
  }

  private ClashLine line(SessionClash clash) {
    var other = clash.other();
    return new ClashLine(
        clash.kind(), other.id(), names.cohort(other.cohortId()), other.startsAt(), other.endsAt());
  }
}
