package org.daybook.app.ui.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.AttentionView.MarkSide;
import org.daybook.app.service.attention.AttentionView.SessionSide;
import org.daybook.app.service.attention.AttentionView.StudentSide;
import org.daybook.app.service.attention.AttentionView.TwoStudents;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.command.Reason;
import org.daybook.model.rollcall.AttendanceValue;
import org.jspecify.annotations.Nullable;

/// Items as the desk hands them out.
final class AttentionItems {
  private static final Instant AT = Instant.parse("2026-11-21T13:10:44Z");

  private AttentionItems() {}

  static AttentionView twoMarks(int id, AttentionState state) {
    var own = mark(10 + id, AttendanceValue.LATE, 10, "Mona Adel", "Front desk 2", false);
    var other = mark(20 + id, AttendanceValue.ABSENT, 0, "Omar Tarek", "Front desk 1", true);
    return item(id, AttentionKind.CONTRADICTION, Reason.TWO_MARKS, state, own, other);
  }

  static AttentionView twoStudents(int id) {
    var own = new TwoStudents.Entry(new UUID(1, id), "Samir Youssef", "NSR-7KQ2", null, null);
    var other =
        new TwoStudents.Entry(
            new UUID(1, id + 1),
            "Youssef Samir",
            "NSR-0042",
            "+20 100 555 0142",
            LocalDate.of(2014, 3, 5));
    return item(
        id,
        AttentionKind.CONTRADICTION,
        Reason.LIKELY_DUPLICATE,
        AttentionState.OPEN,
        null,
        null,
        new TwoStudents(own, other));
  }

  static AttentionView rejection(int id) {
    return item(id, AttentionKind.REJECTION, Reason.SEATS_FULL, AttentionState.OPEN, null, null);
  }

  private static AttentionView item(
      int id,
      AttentionKind kind,
      Reason reason,
      AttentionState state,
      @Nullable MarkSide own,
      @Nullable MarkSide other) {
    return item(id, kind, reason, state, own, other, null);
  }

  private static AttentionView item(
      int id,
      AttentionKind kind,
      Reason reason,
      AttentionState state,
      @Nullable MarkSide own,
      @Nullable MarkSide other,
      @Nullable TwoStudents students) {
    return new AttentionView(
        new UUID(0, id),
        kind,
        reason,
        own == null ? "enrol-student" : "mark-attendance",
        "Mona Adel",
        "Front desk 2",
        AT,
        state,
        state == AttentionState.SETTLED ? "Seen by the instructor" : null,
        new StudentSide(new UUID(1, id), "Youssef Samir", "NSR-0042"),
        new SessionSide(new UUID(2, id), "Chess A", AT),
        own,
        other,
        students);
  }

  private static MarkSide mark(
      int id, AttendanceValue value, int minutes, String by, String device, boolean counts) {
    return new MarkSide(new UUID(3, id), value, minutes, by, AT, device, counts);
  }
}
