package org.daybook.app.service.students;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.students.HistoryLine.Standing;
import org.daybook.app.service.students.HistoryLine.What;
import org.daybook.app.service.synccentre.OutboxLine;
import org.daybook.app.service.synccentre.OutboxReader;
import org.daybook.model.course.Cohort;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.desk.OutboxState;
import org.daybook.model.device.Device;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.Correction;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Puts together what the desk knows of a student's past: marks and merges of all desks, which say
/// who gave them, and this desk's own operations. Rows of other kinds do not say who made them so.
final class HistoryReader {
  /// What they did is told by rows, that of other desks too.
  private static final Set<String> TOLD_BY_ROWS =
      Set.of("mark-attendance", "correct-mark", "merge-students", "undo-merge");

  private final ReplicaReader facts;
  private final DeskIdentity identity;
  private final Map<UUID, @Nullable String> names = new HashMap<>();

  HistoryReader(ReplicaReader facts, DeskIdentity identity) {
    this.facts = facts;
    this.identity = identity;
  }

  /// Newest first.
  ///
  /// @param same all entries of the book for the person
  /// @param sessions of the marks, by id
  List<HistoryLine> of(Set<UUID> same, List<AttendanceMark> marks, Map<UUID, Session> sessions) {
    var lines = new ArrayList<HistoryLine>();
    lines.addAll(marks(marks, sessions));
    lines.addAll(merges(same));
    var here = name(Device.TABLE, identity.deviceId(), Device::name);
    for (var line : new OutboxReader(facts, identity).about(same)) {
      if (!TOLD_BY_ROWS.contains(line.command())) {
        var what = new What.Operation(line.command(), line.reason());
        lines.add(new HistoryLine(line.capturedAt(), line.actor(), here, what, standing(line)));
      }
    }
    lines.sort(Comparator.comparing(HistoryLine::at).reversed());
    return lines;
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
                name(StaffMember.TABLE, mark.markedBy(), StaffMember::fullName),
                name(Device.TABLE, mark.deviceId(), Device::name),
                what(mark, session, correction.orElse(null), byId),
                waiting.contains(mark.id()) ? Standing.SAVED_HERE : Standing.ACCEPTED));
      }
    }
    return lines;
  }

  private List<HistoryLine> merges(Set<UUID> same) {
    var rows =
        same.stream()
            .flatMap(id ->
                Stream.concat(
                    facts.list(StudentMerge.BY_INTO, id).stream(),
                    facts.list(StudentMerge.BY_STUDENT, id).stream()))
            .distinct()
            .toList();
    var waiting = facts.covered(StudentMerge.TABLE, rows.stream().map(StudentMerge::id).toList());
    return rows.stream()
        .map(it ->
            new HistoryLine(
                it.changedAt(),
                name(StaffMember.TABLE, it.changedBy(), StaffMember::fullName),
                null,
                new What.Merge(
                    Objects.requireNonNullElse(
                        name(Student.TABLE, it.studentId(), Student::code), ""),
                    it.merged()),
                waiting.contains(it.id()) ? Standing.SAVED_HERE : Standing.ACCEPTED))
        .toList();
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
        Objects.requireNonNullElse(name(Cohort.TABLE, session.cohortId(), Cohort::name), ""),
        session.businessDate(),
        correction == null ? null : before(corrected),
        correction == null ? null : correction.reason(),
        mark.counts());
  }

  private static AttendanceValue before(@Nullable AttendanceMark corrected) {
    return corrected == null ? AttendanceValue.UNMARKED : corrected.attendance();
  }

  private <R extends Row> @Nullable String name(
      Table<R> table, UUID id, Function<R, String> nameOf) {
    return names.computeIfAbsent(id, _ -> facts.find(table, id).map(nameOf).orElse(null));
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
