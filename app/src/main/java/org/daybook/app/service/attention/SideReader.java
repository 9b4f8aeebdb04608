package org.daybook.app.service.attention;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.Opposite;
import org.daybook.model.audit.AuditEntry;
import org.daybook.model.booking.Booking;
import org.daybook.model.command.Reason;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.organisation.Branch;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentChange;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.row.Row;
import org.daybook.model.row.Table;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;
import org.daybook.model.staff.Role;
import org.daybook.model.staff.RoleAssignment;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Reads what an operation says, and what stands against it.
final class SideReader {
  private final ReplicaReader facts;
  private final SaidReader said;

  SideReader(ReplicaReader facts) {
    this.facts = facts;
    this.said = new SaidReader(facts);
  }

  /// What stands against an operation.
  ///
  /// @param side null where there is nothing, or where the desk does not have it
  record Against(Opposite what, @Nullable Side side) {}

  Side own(AttentionItem item) {
    return new Side(staff(item.actorId()), device(about(item)), item.capturedAt(), ownSaid(item));
  }

  /// The desk that an item speaks of: where a desk was copied the centre says so, about that desk.
  private static UUID about(AttentionItem item) {
    var other = item.otherRowId();
    return item.reason() == Reason.DEVICE_COPIED && other != null ? other : item.deviceId();
  }

  private Said ownSaid(AttentionItem item) {
    var session = find(Session.TABLE, item.sessionId());
    var wanted = item.wanted().flatMap(plan -> session.map(it -> said.wanted(it, plan)));
    if (wanted.isPresent()) {
      return wanted.get();
    }
    var own = item.ownRowId();
    return find(AttendanceMark.TABLE, own)
        .<Said>map(said::mark)
        .or(() -> find(Student.TABLE, own).map(said::student))
        .or(() -> find(ClosedDay.TABLE, own).map(said::closedDay))
        .orElseGet(Said.Operation::new);
  }

  Against against(AttentionItem item) {
    var all = Opposite.of(item.reason());
    for (var what : all) {
      var side = what.alone() ? Optional.<Side>empty() : side(what, item);
      if (side.isPresent()) {
        return new Against(what, side.get());
      }
    }
    // What the desk does not have is named all the same; a reason that also stands alone does then.
    return new Against(all.getLast().alone() ? all.getLast() : all.getFirst(), null);
  }

  private Optional<Side> side(Opposite what, AttentionItem item) {
    var other = item.otherRowId();
    return switch (what) {
      case MARK ->
          mark(item).map(it -> side(it.markedBy(), it.deviceId(), it.markedAt(), said.mark(it)));
      case SESSION -> find(Session.TABLE, item.sessionId()).map(this::session);
      case OTHER_SESSION -> find(Session.TABLE, other).map(this::session);
      case CLOSED_DAY ->
          find(ClosedDay.TABLE, other)
              .map(it -> side(it.changedBy(), null, it.changedAt(), said.closedDay(it)));
      case REGISTER ->
          find(Register.TABLE, item.sessionId() == null ? null : Register.idOf(item.sessionId()))
              .map(it -> side(it.submittedBy(), null, it.submittedAt(), said.register(it)));
      case STUDENT ->
          find(Student.TABLE, other).map(it -> written(it.id(), null, said.student(it)));
      case ENROLMENT -> enrolment(item).map(it -> written(it.studentId(), it.id(), said.place(it)));
      case BOOKING ->
          find(Booking.TABLE, other)
              .map(it -> side(it.bookedBy(), it.madeBy(), it.bookedAt(), said.seat(it)));
      case COHORT -> find(Cohort.TABLE, other).map(it -> unsaid(said.group(it)));
      case COURSE -> find(Course.TABLE, other).map(it -> unsaid(said.course(it)));
      case STAFF_MEMBER ->
          find(StaffMember.TABLE, other).map(it -> audited(it.id(), said.staff(it)));
      case RIGHTS -> Optional.of(rights(item.actorId()));
      case BRANCH -> branch(item).map(it -> unsaid(new Said.Branch(it.name())));
      case DEVICE -> find(Device.TABLE, other).map(it -> audited(it.id(), said.device(it)));
      case SETTLED_ITEM ->
          find(AttentionItem.TABLE, other)
              .map(it -> side(it.settledBy(), null, it.settledAt(), new Said.Settled(it.note())));
      case MISSING, INCOMPLETE, DEPENDENCE, RULE, CASH_BOOK, PROGRAM -> Optional.empty();
    };
  }

  private Side session(Session it) {
    return side(it.changedBy(), it.deviceId(), it.changedAt(), said.plan(it));
  }

  /// The mark that the item names, else the one that counts now, else the newest of the session.
  private Optional<AttendanceMark> mark(AttentionItem item) {
    var named = find(AttendanceMark.TABLE, item.otherRowId());
    var session = item.sessionId();
    if (named.isPresent() || session == null) {
      return named;
    }
    var own = item.ownRowId();
    var student = item.studentId();
    var marks =
        student == null
            ? facts.list(AttendanceMark.BY_SESSION, session)
            : facts.list(AttendanceMark.BY_SLOT, AttendanceMark.slotOf(session, student));
    return marks.stream()
        .filter(it -> !it.id().equals(own))
        .max(Comparator.comparing(AttendanceMark::counts).thenComparing(AttendanceMark::markedAt));
  }

  /// The place that the item names, else the student's place in the group that meets.
  private Optional<Enrolment> enrolment(AttentionItem item) {
    var named =
        find(Enrolment.TABLE, item.otherRowId()).or(() -> find(Enrolment.TABLE, item.ownRowId()));
    var student = item.studentId();
    var session = find(Session.TABLE, item.sessionId());
    if (named.isPresent() || student == null) {
      return named;
    }
    var places = facts.list(Enrolment.BY_STUDENT, student).stream();
    return session.isPresent()
        ? places.filter(it -> it.cohortId().equals(session.get().cohortId())).findFirst()
        : places.filter(it -> it.state().holdsSeat()).findFirst();
  }

  /// The branch to which what the item is about belongs.
  private Optional<Branch> branch(AttentionItem item) {
    return find(Session.TABLE, item.sessionId())
        .map(Session::branchId)
        .or(() -> find(Student.TABLE, item.studentId()).map(Student::branchId))
        .or(() -> find(Cohort.TABLE, item.otherRowId()).map(Cohort::branchId))
        .or(() -> find(Device.TABLE, item.otherRowId()).map(Device::branchId))
        .filter(it -> !it.equals(item.branchId()))
        .flatMap(it -> find(Branch.TABLE, it));
  }

  private Side rights(UUID staffId) {
    var roles =
        facts.list(RoleAssignment.BY_STAFF, staffId).stream()
            .filter(RoleAssignment::active)
            .flatMap(it -> find(Role.TABLE, it.roleId()).stream())
            .map(Role::name)
            .distinct()
            .toList();
    return audited(staffId, new Said.Rights(roles));
  }

  /// Of what is written down whenever it changes.
  private Side audited(UUID subjectId, Said what) {
    return facts.list(AuditEntry.BY_SUBJECT, subjectId).stream()
        .max(Comparator.comparing(AuditEntry::madeAt))
        .map(it -> side(it.actorId(), it.deviceId(), it.madeAt(), what))
        .orElseGet(() -> unsaid(what));
  }

  /// Of a student's entry, or of a place.
  ///
  /// @param aboutId the place; null for the entry itself
  private Side written(UUID studentId, @Nullable UUID aboutId, Said what) {
    return facts.list(StudentChange.BY_SUBJECT, studentId).stream()
        .filter(it -> Objects.equals(it.aboutId(), aboutId))
        .max(Comparator.comparing(StudentChange::madeAt))
        .map(it -> side(it.actorId(), it.deviceId(), it.madeAt(), what))
        .orElseGet(() -> unsaid(what));
  }

  /// Of what does not say whose word it is.
  private static Side unsaid(Said what) {
    return new Side(null, null, null, what);
  }

  private Side side(@Nullable UUID by, @Nullable UUID deviceId, @Nullable Instant at, Said what) {
    return new Side(
        by == null ? null : staff(by), deviceId == null ? null : device(deviceId), at, what);
  }

  private @Nullable String staff(UUID id) {
    return facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(null);
  }

  private @Nullable String device(UUID id) {
    return facts.find(Device.TABLE, id).map(Device::name).orElse(null);
  }

  private <R extends Row> Optional<R> find(Table<R> table, @Nullable UUID id) {
    return id == null ? Optional.empty() : facts.find(table, id);
  }
}
