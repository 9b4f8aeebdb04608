package org.daybook.model.rollcall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.booking.Booking;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Student;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionGuest;
import org.daybook.model.session.SessionState;
import org.daybook.model.session.UndoCheckIn;

/// The rules of the roll call.
public final class RollCallRules {
  private RollCallRules() {}

  /// A mark is never refused; one of another branch's session is kept and counts nowhere. It counts
  /// when it replaces the mark that counts; when that one has changed meanwhile, an equal mark
  /// merges and a different one is kept as an exception.
  public static Decision mark(MarkAttendance command, Context context, Facts facts) {
    var slot = AttendanceMark.slotOf(command.sessionId(), command.studentId());
    var current = counting(facts, slot);
    var mark = markOf(command, context, slot);
    var subject = Subject.attendance(command.sessionId(), command.studentId());
    var rows = new ArrayList<Row>();
    if (belongsElsewhere(command.sessionId(), current, context, facts)) {
      return exception(Reason.OTHER_BRANCH, subject.withRows(mark.id(), null), List.<Row>of(mark));
    }
    if (sawCurrent(command, current) && !mayFollow(mark, current)) {
      rows.add(mark.counting(current.isEmpty()));
      return exception(Reason.TRANSITION_NOT_ALLOWED, subject.withRows(mark.id(), null), rows);
    }
    if (sawCurrent(command, current)) {
      current.ifPresent(replaced -> rows.add(replaced.counting(false)));
      rows.add(mark.counting(true));
    } else if (current.isPresent()) {
      rows.add(mark);
      if (!mark.saysSameAs(current.get())) {
        return Decision.exception(
            Reason.TWO_MARKS,
            subject.withRows(mark.id(), current.get().id()),
            rows.toArray(Row[]::new));
      }
    } else {
      rows.add(mark.counting(true));
    }
    return withSurroundings(command, context, facts, subject.withRows(mark.id(), null), rows);
  }

  /// The one mark of a slot that counts.
  public static Optional<AttendanceMark> counting(Facts facts, UUID slotId) {
    return facts.list(AttendanceMark.BY_SLOT, slotId).stream()
        .filter(AttendanceMark::counts)
        .findFirst();
  }

  /// Takes check-in back while nothing was marked in the session.
  public static Decision undoCheckIn(UndoCheckIn command, Context context, Facts facts) {
    var subject = Subject.session(command.sessionId());
    var session = session(command.sessionId(), facts);
    if (session.isEmpty()) {
      return Decision.rejected(Reason.NOT_FOUND, subject);
    }
    if (!session.get().branchId().equals(context.branchId())) {
      return Decision.rejected(Reason.OTHER_BRANCH, subject);
    }
    if (session.get().state() != SessionState.CHECKING_IN) {
      return Decision.rejected(Reason.TRANSITION_NOT_ALLOWED, subject);
    }
    return facts.list(AttendanceMark.BY_SESSION, command.sessionId()).isEmpty()
        ? Decision.accepted(session.get().in(SessionState.SCHEDULED, null).by(context))
        : Decision.rejected(Reason.SESSION_NOT_EMPTY, subject);
  }

  static Optional<Session> session(UUID sessionId, Facts facts) {
    return facts.find(Session.TABLE, sessionId);
  }

  /// Whether the session or the mark that counts lies in another branch, whose rows this operation
  /// may not write.
  static boolean belongsElsewhere(
      UUID sessionId, Optional<AttendanceMark> current, Context context, Facts facts) {
    return session(sessionId, facts)
            .filter(session -> !session.branchId().equals(context.branchId()))
            .isPresent()
        || current.filter(mark -> !mark.branchId().equals(context.branchId())).isPresent();
  }

  private static boolean mayFollow(AttendanceMark mark, Optional<AttendanceMark> current) {
    return current
        .map(AttendanceMark::attendance)
        .orElse(AttendanceValue.UNMARKED)
        .mayBecome(mark.attendance());
  }

  private static boolean sawCurrent(MarkAttendance command, Optional<AttendanceMark> current) {
    return current
        .map(mark -> mark.id().equals(command.replacesMarkId()))
        .orElse(command.replacesMarkId() == null);
  }

  private static Decision withSurroundings(
      MarkAttendance command, Context context, Facts facts, Subject subject, List<Row> rows) {
    facts.find(Student.TABLE, command.studentId());
    var session = session(command.sessionId(), facts);
    var register = facts.find(Register.TABLE, Register.idOf(command.sessionId()));
    if (session.isEmpty()) {
      return exception(Reason.NOT_FOUND, subject, rows);
    }
    if (register.isEmpty()) {
      rows.add(Register.open(context, command.sessionId()));
    } else if (!register.get().state().takesMarks()) {
      return exception(Reason.REGISTER_CLOSED, subject, rows);
    }
    switch (session.get().state()) {
      case SCHEDULED -> rows.add(session.get().in(SessionState.CHECKING_IN, null).by(context));
      case CANCELLED -> {
        return exception(Reason.SESSION_CANCELLED, subject, rows);
      }
      case MISSED -> {
        return exception(Reason.SESSION_MISSED, subject, rows);
      }
      case CHECKING_IN, CONDUCTING, FINISHED -> {}
    }
    return expected(session.get(), command.studentId(), facts)
        ? Decision.accepted(rows)
        : exception(Reason.NOT_ON_ROSTER, subject, rows);
  }

  /// Names the enrolment it relies on, so that the mark depends on it.
  private static boolean expected(Session session, UUID studentId, Facts facts) {
    var enrolment =
        facts.list(Enrolment.BY_STUDENT, studentId).stream()
            .filter(e -> e.cohortId().equals(session.cohortId()) && e.state().holdsSeat())
            .findFirst();
    if (enrolment.isPresent()) {
      return facts.find(Enrolment.TABLE, enrolment.get().id()).isPresent();
    }
    return facts.list(SessionGuest.BY_SESSION, session.id()).stream()
            .anyMatch(guest -> guest.studentId().equals(studentId))
        || facts.list(Booking.BY_SESSION, session.id()).stream()
            .anyMatch(it -> it.studentId().equals(studentId) && it.state().comes());
  }

  private static Decision exception(Reason reason, Subject subject, List<Row> rows) {
    return new Decision.AcceptedWithException(rows, reason, subject);
  }

  private static AttendanceMark markOf(MarkAttendance command, Context context, UUID slot) {
    return new AttendanceMark(
        context.newId(0),
        context.organisationId(),
        context.branchId(),
        command.sessionId(),
        command.studentId(),
        slot,
        command.attendance(),
        command.minutes(),
        command.replacesMarkId(),
        false,
        null,
        context.actorId(),
        context.capturedAt(),
        context.deviceId());
  }
}
