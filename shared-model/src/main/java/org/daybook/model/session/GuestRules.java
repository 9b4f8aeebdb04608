package org.daybook.model.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.daybook.model.command.Context;
import org.daybook.model.command.Decision;
import org.daybook.model.command.Reason;
import org.daybook.model.command.Subject;
import org.daybook.model.people.Family;
import org.daybook.model.people.PeopleRules;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentChanges;
import org.daybook.model.people.StudentDetail;
import org.daybook.model.row.Facts;
import org.daybook.model.row.Row;
import org.jspecify.annotations.Nullable;

/// The rules of those who attend without an enrolment. That somebody stands in the room is a fact:
/// what speaks against it is an exception.
public final class GuestRules {
  private GuestRules() {}

  public static Decision admitWalkIn(AdmitWalkIn command, Context context, Facts facts) {
    var studentId = command.studentId();
    var row = guestOf(context, command.sessionId(), studentId, GuestKind.WALK_IN);
    boolean studentKnown = facts.find(Student.TABLE, studentId).isPresent();
    var before = facts.find(SessionGuest.TABLE, row.id());
    var reason = sessionObjection(command.sessionId(), context, facts);
    if (reason == null && !studentKnown) {
      reason = Reason.NOT_FOUND;
    }
    boolean keep = before.isEmpty() && reason != Reason.OTHER_BRANCH;
    List<Row> rows =
        keep
            ? StudentChanges.told(
                List.of(row), context, "admit-walk-in", studentId, row.sessionId(), List.of())
            : List.of();
    if (reason == null) {
      return Decision.accepted(rows);
    }
    var subject = Subject.attendance(command.sessionId(), studentId).withRows(row.id(), null);
    return new Decision.AcceptedWithException(rows, reason, subject);
  }

  /// Opens a family of one and a student for the person, whatever is said about the session.
  public static Decision admitGuest(AdmitGuest command, Context context, Facts facts) {
    var person = command.person();
    var family =
        new Family(
            AdmitGuest.familyIdOf(context),
            context.organisationId(),
            context.branchId(),
            person.fullName(),
            person.phone(),
            null);
    var studentId = AdmitGuest.studentIdOf(context);
    var student = PeopleRules.guest(context, studentId, family.id(), command.code(), person);
    var made = new ArrayList<Row>(List.of(family, student));
    var reason = sessionObjection(command.sessionId(), context, facts);
    if (reason != Reason.OTHER_BRANCH) {
      made.add(guestOf(context, command.sessionId(), studentId, GuestKind.GUEST));
    }
    var rows =
        StudentChanges.told(
            made,
            context,
            "admit-guest",
            studentId,
            command.sessionId(),
            List.of(StudentDetail.GUEST.name()));
    if (reason != null) {
      var subject = Subject.attendance(command.sessionId(), studentId).withRows(studentId, null);
      return new Decision.AcceptedWithException(rows, reason, subject);
    }
    var doubt = PeopleRules.doubt(student, Optional.empty(), facts);
    return doubt.isPresent() ? doubt.get().about(rows, student) : Decision.accepted(rows);
  }

  private static @Nullable Reason sessionObjection(UUID sessionId, Context context, Facts facts) {
    var session = facts.find(Session.TABLE, sessionId);
    if (session.isEmpty()) {
      return Reason.NOT_FOUND;
    }
    if (!session.get().branchId().equals(context.branchId())) {
      return Reason.OTHER_BRANCH;
    }
    return switch (session.get().state()) {
      case CANCELLED -> Reason.SESSION_CANCELLED;
      case MISSED -> Reason.SESSION_MISSED;
      case SCHEDULED, CHECKING_IN, CONDUCTING, FINISHED -> null;
    };
  }

  private static SessionGuest guestOf(
      Context context, UUID sessionId, UUID studentId, GuestKind kind) {
    return new SessionGuest(
        SessionGuest.idOf(sessionId, studentId),
        context.organisationId(),
        context.branchId(),
        sessionId,
        studentId,
        kind);
  }
}
