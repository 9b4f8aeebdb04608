package org.daybook.app.service.students;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.Replica;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.booking.BookingReader;
import org.daybook.app.service.capture.Rehearsal;
import org.daybook.app.service.cash.PackageReader;
import org.daybook.app.service.rollcall.RollCallService;
import org.daybook.app.service.students.StudentCard.Allowed;
import org.daybook.app.service.students.StudentCard.Wallet;
import org.daybook.model.desk.DeskIdentity;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.organisation.Organisation;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.permission.Permission;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.staff.Rights;
import org.daybook.model.wallet.Wallets;

/// Reads what the desk knows of students.
public final class StudentService {
  private final Replica replica;
  private final DeskIdentity identity;
  private final RollCallService rollCall;
  private final Clock clock;
  private final Rehearsal rehearsal;

  public StudentService(
      Replica replica, DeskIdentity identity, RollCallService rollCall, Clock clock) {
    this.replica = replica;
    this.identity = identity;
    this.rollCall = rollCall;
    this.clock = clock;
    this.rehearsal = new Rehearsal(identity, clock);
  }

  /// A student's card, or of whom the student is merged into; empty when the desk does not know the
  /// student.
  ///
  /// @param viewerId who looks: notes are only for those who may see them, and nothing is for those
  ///   who may not see students
  public Optional<StudentCard> card(UUID studentId, UUID viewerId) {
    var today = rollCall.today();
    return replica.read(facts -> {
      var rights = Rights.of(viewerId, identity.branchId(), facts);
      return rights.include(Permission.STUDENT_VIEW)
          ? facts
              .find(Student.TABLE, SamePerson.current(studentId, facts))
              .map(it -> card(it, viewerId, rights, today, facts))
          : Optional.empty();
    });
  }

  /// What a person may do with students.
  public Allowed allowed(UUID viewerId) {
    return replica.read(facts -> allowed(Rights.of(viewerId, identity.branchId(), facts)));
  }

  private static Allowed allowed(Rights rights) {
    return new Allowed(
        rights.include(Permission.STUDENT_WRITE),
        rights.include(Permission.ENROLMENT_CREATE),
        rights.include(Permission.BOOKING_WRITE),
        rights.include(Permission.BOOKING_SETTLE),
        rights.include(Permission.PACKAGE_GRANT),
        rights.include(Permission.REFUND_APPROVE));
  }

  private StudentCard card(
      Student student, UUID viewerId, Rights rights, LocalDate today, ReplicaReader facts) {
    var reader = new CardReader(facts, clock.instant(), today);
    boolean seesNotes = rights.include(Permission.STUDENT_NOTE_VIEW);
    var same = SamePerson.all(student.id(), facts);
    var marks =
        same.stream().flatMap(id -> facts.list(AttendanceMark.BY_STUDENT, id).stream()).toList();
    var sessions = reader.sessionsOf(marks);
    var enrolments =
        same.stream().flatMap(id -> facts.list(Enrolment.BY_STUDENT, id).stream()).toList();
    return new StudentCard(
        reader.details(student, seesNotes),
        reader.family(student, same),
        reader.attendance(student, marks, sessions),
        reader.enrolments(enrolments),
        new BookingReader(facts, rehearsal, viewerId, clock.instant()).of(same),
        reader.next(enrolments),
        wallet(student, facts),
        new PackageReader(facts, identity).held(same),
        new MergeReader(facts).among(same),
        new HistoryReader(facts, identity, seesNotes).of(same, marks, sessions));
  }

  private Wallet wallet(Student student, ReplicaReader facts) {
    var amounts = Wallets.at(identity.branchId(), Wallets.of(student.id()), facts);
    return new Wallet(
        amounts.balanceMinor(),
        amounts.heldMinor(),
        facts
            .find(Organisation.TABLE, identity.organisationId())
            .map(Organisation::currency)
            .orElseThrow());
  }
}
