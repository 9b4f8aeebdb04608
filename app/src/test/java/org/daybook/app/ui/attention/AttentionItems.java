package org.daybook.app.ui.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.app.service.attention.AttentionView;
import org.daybook.app.service.attention.AttentionView.SessionSide;
import org.daybook.app.service.attention.AttentionView.StudentSide;
import org.daybook.app.service.attention.Said;
import org.daybook.app.service.attention.Side;
import org.daybook.model.attention.AttentionKind;
import org.daybook.model.attention.AttentionState;
import org.daybook.model.attention.Opposite;
import org.daybook.model.booking.BookingState;
import org.daybook.model.command.Reason;
import org.daybook.model.course.CohortState;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.SessionState;
import org.jspecify.annotations.Nullable;

/// Items as the desk hands them out.
final class AttentionItems {
  private static final Instant AT = Instant.parse("2026-11-21T13:10:44Z");

  private static final int PLANS = 5;

  private AttentionItems() {}

  static AttentionView twoMarks(int id, AttentionState state) {
    return item(
        id,
        AttentionKind.CONTRADICTION,
        Reason.TWO_MARKS,
        "mark-attendance",
        state,
        new Said.Mark(new UUID(3, 10 + id), AttendanceValue.LATE, 10, false),
        side("Omar Tarek", new Said.Mark(new UUID(3, 20 + id), AttendanceValue.ABSENT, 0, true)));
  }

  static AttentionView twoStudents(int id) {
    return item(
        id,
        AttentionKind.CONTRADICTION,
        Reason.LIKELY_DUPLICATE,
        "add-student",
        AttentionState.OPEN,
        new Said.Student(new UUID(1, id), "Samir Youssef", "NSR-7KQ2", null, null),
        side(
            "Omar Tarek",
            new Said.Student(
                new UUID(1, id + 1),
                "Youssef Samir",
                "NSR-0042",
                "+20 100 555 0142",
                LocalDate.of(2014, 3, 5))));
  }

  /// A session that two people moved, each without seeing the other's plan.
  static AttentionView twoPlans() {
    int id = PLANS;
    return item(
        id,
        AttentionKind.REJECTION,
        Reason.PLAN_CHANGED,
        "reschedule-session",
        AttentionState.OPEN,
        plan(id, 120, "Room 2", null),
        side("Omar Tarek", plan(id, 60, "Room 1", SessionState.SCHEDULED)));
  }

  static boolean isAboutPlans(UUID itemId) {
    return itemId.equals(new UUID(0, PLANS));
  }

  static Said.Plan plan(int id, int minutes, String room, @Nullable SessionState state) {
    var begin = AT.plusSeconds(60L * minutes);
    return new Said.Plan(
        new UUID(2, id),
        "Chess A",
        LocalDate.of(2026, 11, 21),
        begin,
        begin.plusSeconds(3600),
        room,
        "Hany Sobhi",
        state,
        null);
  }

  /// A session that holds in a room that another one has.
  static AttentionView clash(int id) {
    return item(
        id,
        AttentionKind.CONTRADICTION,
        Reason.ROOM_TAKEN,
        "schedule-session",
        AttentionState.OPEN,
        plan(id, 0, "Room 1", null),
        side("Omar Tarek", other(id)));
  }

  private static Said.Plan other(int id) {
    var it = plan(id + 1, 30, "Room 1", SessionState.SCHEDULED);
    return new Said.Plan(
        it.sessionId(),
        "Robotics B",
        it.day(),
        it.startsAt(),
        it.endsAt(),
        it.room(),
        "Grace Mensah",
        it.state(),
        null);
  }

  static AttentionView rejection(int id) {
    return item(
        id,
        AttentionKind.REJECTION,
        Reason.SEATS_FULL,
        "enrol-student",
        AttentionState.OPEN,
        new Said.Operation(),
        side(null, new Said.Group("Chess A", CohortState.RUNNING, 12, 12, 8, 14)));
  }

  static AttentionView seat(int id) {
    return seat(id, BookingState.LOCKED);
  }

  /// A seat that is there already, however it stands.
  static AttentionView seat(int id, BookingState state) {
    return item(
        id,
        AttentionKind.REJECTION,
        Reason.ALREADY_BOOKED,
        "book-seat",
        AttentionState.OPEN,
        new Said.Operation(),
        side("Omar Tarek", new Said.Seat("Youssef Samir", "Chess A", AT, state)));
  }

  /// What nobody says otherwise.
  static AttentionView alone(int id) {
    return item(
        id,
        AttentionKind.REJECTION,
        Reason.NEEDED_OPERATION_REFUSED,
        "enrol-student",
        AttentionState.OPEN,
        new Said.Operation(),
        null);
  }

  private static Side side(@Nullable String by, Said said) {
    return new Side(by, by == null ? null : "Front desk 1", by == null ? null : AT, said);
  }

  static AttentionView item(
      int id,
      AttentionKind kind,
      Reason reason,
      String command,
      AttentionState state,
      Said own,
      @Nullable Side other) {
    return new AttentionView(
        new UUID(0, id),
        kind,
        reason,
        command,
        AT,
        state,
        state == AttentionState.SETTLED ? "Seen by the instructor" : null,
        own instanceof Said.Plan
            ? null
            : new StudentSide(new UUID(1, id), "Youssef Samir", "NSR-0042"),
        new SessionSide(new UUID(2, id), "Chess A", LocalDate.of(2026, 11, 21), AT),
        new Side("Mona Adel", "Front desk 2", AT, own),
        other,
        Opposite.of(reason).getFirst());
  }
}
