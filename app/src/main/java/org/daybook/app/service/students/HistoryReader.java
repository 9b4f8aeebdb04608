package org.daybook.app.service.students;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.students.HistoryLine.Standing;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.service.synccentre.OutboxLine;
import org.daybook.app.service.synccentre.OutboxReader;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.people.StudentChange;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.Correction;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.jspecify.annotations.Nullable;

/// Puts together what the desk knows of a student's past: what rows tell that all desks write, and
/// of this desk's own operations how far they have come and which were refused.
final class HistoryReader {
  /// Their rows say more than the operation does.
  private static final Set<String> MARKS = Set.of("mark-attendance", "correct-mark");

  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final KnownNames names;
  private final ChangeReader changes;

  /// @param seesNotes whether what was heard in calls is told
  HistoryReader(ReplicaReader facts, DeskIdentity identity, boolean seesNotes) {
    this.facts = facts;
    this.identity = identity;
    this.names = new KnownNames(facts);
    this.changes = new ChangeReader(facts, names, seesNotes);
  }

  /// Newest first.
  ///
  /// @param same all entries of the book for the person
  /// @param sessions of the marks, by id
  List<HistoryLine> of(Set<UUID> same, List<AttendanceMark> marks, Map<UUID, Session> sessions) {
    var lines = new ArrayList<HistoryLine>(marks(marks, sessions));
    var own = new LinkedHashMap<Done, OutboxLine>();
    new OutboxReader(facts, identity)
        .about(same)
        .forEach(it -> own.put(new Done(it.command(), it.capturedAt()), it));
    lines.addAll(changes(same, own));
    var here = names.device(identity.deviceId());
    own.values().stream()
        .filter(it -> !MARKS.contains(it.command()))
        .map(it ->
            new HistoryLine(
                it.capturedAt(),
                it.actor(),
                here,
                new What.Operation(it.command(), it.reason()),
                standing(it)))
        .forEach(lines::add);
    lines.sort(Comparator.comparing(HistoryLine::at).reversed());
    return lines;
  }

  /// An operation of this desk, as its entry names it too.
  private record Done(String command, Instant at) {}

  /// @param own this desk's operations; those whose entries are told are taken out
  private List<HistoryLine> changes(Set<UUID> same, Map<Done, OutboxLine> own) {
    var rows = changes.about(same);
    var waiting = facts.covered(StudentChange.TABLE, rows.stream().map(Row::id).toList());
    var lines = new ArrayList<HistoryLine>();
    for (var it : rows) {
      var mine =
          it.deviceId().equals(identity.deviceId())
              ? own.remove(new Done(it.command(), it.madeAt()))
              : null;
      lines.add(
          new HistoryLine(
              it.madeAt(),
              names.staff(it.actorId()),
              names.device(it.deviceId()),
              changes.what(it, same),
              mine == null ? standing(waiting.contains(it.id())) : standing(mine)));
    }
    return lines;
  }

  private static Standing standing(boolean waiting) {
    return waiting ? Standing.SAVED_HERE : Standing.ACCEPTED;
  }

  private List<HistoryLine> marks(List<AttendanceMark> marks, Map<UUID, Session> sessions) {
    var byId = marks.stream().collect(Collectors.toMap(AttendanceMark::id, it -> it));
    var corrections =
        facts
            .findAll(
                Correction.TABLE,
                marks.stream()
                    .map(AttendanceMark::correctionId)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Correction::id, it -> it));
    var waiting = facts.covered(AttendanceMark.TABLE, byId.keySet());
    var lines = new ArrayList<HistoryLine>();
    for (var mark : marks) {
      var session = sessions.get(mark.sessionId());
      if (session != null) {
        var correction = Optional.ofNullable(mark.correctionId()).map(corrections::get);
        lines.add(
            new HistoryLine(
                mark.markedAt(),
                names.staff(mark.markedBy()),
                names.device(mark.deviceId()),
                what(mark, session, correction.orElse(null), byId),
                standing(waiting.contains(mark.id()))));
      }
    }
    return lines;
  }

  private What what(
      AttendanceMark mark,
      Session session,
      @Nullable Correction correction,
      Map<UUID, AttendanceMark> marks) {
    var before = correction == null ? null : correction.correctedMarkId();
    var corrected = before == null ? null : marks.get(before);
    return new What.Mark(
        mark.attendance(),
        mark.minutes(),
        names.cohort(session.cohortId()),
        session.businessDate(),
        correction == null ? null : before(corrected),
        correction == null ? null : correction.reason(),
        mark.counts());
  }

  private static AttendanceValue before(@Nullable AttendanceMark corrected) {
    return corrected == null ? AttendanceValue.UNMARKED : corrected.attendance();
  }

  private static Standing standing(OutboxLine line) {
    var outcome = line.outcome();
    if (outcome == null) {
      return line.state() == OutboxState.SENT ? Standing.SENT : Standing.SAVED_HERE;
    }
    return switch (outcome) {
      case ACCEPTED -> Standing.ACCEPTED;
      case ACCEPTED_WITH_EXCEPTION -> Standing.EXCEPTION;
      case REJECTED -> Standing.REJECTED;
      case PARKED -> Standing.PARKED;
    };
  }
}
