package org.daybook.app.ui.rollcall;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.rollcall.RegisterLine;
import org.daybook.app.service.rollcall.RegisterSheet;
import org.daybook.app.service.rollcall.SessionSummary;
import org.daybook.app.ui.rollcall.RegisterRow.Note;
import org.daybook.app.ui.rollcall.RegisterRow.OtherMark;
import org.daybook.app.ui.rollcall.RegisterRow.Saving;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// One reading of a register, turned into what the screen shows.
record RegisterPage(RegisterSheet sheet, RegisterHead head, List<RegisterRow> rows) {

  static RegisterPage of(RegisterSheet sheet, List<AttentionView> open) {
    var others = others(sheet.session().sessionId(), open);
    var rows = new ArrayList<RegisterRow>(sheet.lines().size());
    for (var line : sheet.lines()) {
      rows.add(row(line, line.contested() ? others.get(line.studentId()) : null));
    }
    return new RegisterPage(sheet, head(sheet.session()), List.copyOf(rows));
  }

  static RegisterHead head(SessionSummary session) {
    return new RegisterHead(
        session.sessionId(),
        session.course(),
        session.cohort(),
        session.room(),
        session.trainer(),
        session.startsAt(),
        session.endsAt(),
        session.state(),
        session.register(),
        new Tally(session.counts().expected(), session.counts().marks()),
        session.waiting());
  }

  private static RegisterRow row(RegisterLine line, @Nullable OtherMark other) {
    var notes =
        line.badges().stream().map(badge -> Note.valueOf(badge.name())).collect(Collectors.toSet());
    var mark = line.mark();
    var row = unmarked(line, notes, other);
    return mark == null
        ? row
        : row.marked(
            mark.attendance(),
            mark.minutes(),
            mark.markId(),
            mark.markedAt(),
            line.waiting() ? Saving.SAVED_HERE : Saving.CONFIRMED);
  }

  private static RegisterRow unmarked(
      RegisterLine line, Set<Note> notes, @Nullable OtherMark other) {
    return new RegisterRow(
        line.studentId(),
        line.name(),
        line.code(),
        notes,
        line.note(),
        AttendanceValue.UNMARKED,
        0,
        null,
        null,
        Saving.UNMARKED,
        other);
  }

  /// By student, the mark of each open contradiction that does not count.
  private static Map<UUID, OtherMark> others(UUID sessionId, List<AttentionView> open) {
    var others = new HashMap<UUID, OtherMark>();
    for (var item : open) {
      var session = item.session();
      var student = item.student();
      if (session != null && student != null && session.sessionId().equals(sessionId)) {
        other(item).ifPresent(mark -> others.put(student.studentId(), mark));
      }
    }
    return others;
  }

  private static Optional<OtherMark> other(AttentionView item) {
    return item.marks()
        .map(both -> both.own().counts() ? item.other() : item.own())
        .flatMap(side -> OtherMark.of(item.itemId(), side));
  }
}
