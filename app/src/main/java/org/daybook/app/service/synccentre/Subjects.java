package org.daybook.app.service.synccentre;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.synccentre.OutboxLine.Mark;
import org.daybook.model.attention.AttentionItem;
import org.daybook.model.attention.EscalateAttention;
import org.daybook.model.attention.SettleAttention;
import org.daybook.model.booking.BookSeat;
import org.daybook.model.booking.Booking;
import org.daybook.model.booking.CancelBooking;
import org.daybook.model.booking.DecideNoShow;
import org.daybook.model.desk.OutboxEntry;
import org.daybook.model.enrolment.EnrolStudent;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.MoveEnrolment;
import org.daybook.model.enrolment.TransferEnrolment;
import org.daybook.model.lease.Lease;
import org.daybook.model.lease.LeaseMeans;
import org.daybook.model.lease.RecallLease;
import org.daybook.model.lease.ReturnLease;
import org.daybook.model.operation.Envelope;
import org.daybook.model.operation.Operation;
import org.daybook.model.operation.SealedOperation;
import org.daybook.model.operation.Sealer;
import org.daybook.model.operation.UnreadableException;
import org.daybook.model.people.AddStudent;
import org.daybook.model.people.RecordCall;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentCall;
import org.daybook.model.people.TakeBackCall;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.rollcall.CorrectMark;
import org.daybook.model.rollcall.MarkAttendance;
import org.daybook.model.session.AdmitWalkIn;
import org.jspecify.annotations.Nullable;

/// Opens operations to say whom they are about.
final class Subjects {
  /// Older operations are shown without what they say: opening each costs time.
  static final int MOST_OPENED = 200;

  private final ReplicaReader facts;

  Subjects(ReplicaReader facts) {
    this.facts = facts;
  }

  /// Whom an operation is about, and what it says of that student's attendance.
  record Subject(@Nullable UUID studentId, @Nullable String student, @Nullable Mark mark) {
    static final Subject NONE = new Subject(null, null, null);
  }

  /// By sequence; operations about nobody are left out.
  Map<Long, Subject> of(List<OutboxEntry> entries) {
    long newest = entries.stream().mapToLong(OutboxEntry::sequence).max().orElse(0);
    var subjects = new HashMap<Long, Subject>();
    for (var sealed : facts.operations(Math.max(1, newest - MOST_OPENED + 1), MOST_OPENED)) {
      open(sealed, subjects);
    }
    return subjects;
  }

  private void open(SealedOperation sealed, Map<Long, Subject> subjects) {
    try {
      var operation = Envelope.read(sealed.bytes()).operation();
      subject(operation, sealed).ifPresent(it -> subjects.put(operation.sequence(), it));
    } catch (UnreadableException e) {
      // A newer program may have written it; its line names the command alone.
      return;
    }
  }

  private Optional<Subject> subject(Operation operation, SealedOperation sealed)
      throws UnreadableException {
    var person = sealed.person();
    return switch (operation.commandName()) {
      case "mark-attendance" -> {
        var it = Sealer.open(operation, person, MarkAttendance.class);
        yield mark(it.studentId(), it.attendance(), it.minutes());
      }
      case "correct-mark" -> {
        var it = Sealer.open(operation, person, CorrectMark.class);
        yield mark(it.studentId(), it.attendance(), it.minutes());
      }
      case "admit-walk-in" ->
          student(Sealer.open(operation, person, AdmitWalkIn.class).studentId());
      case "add-student" -> student(Sealer.open(operation, person, AddStudent.class).studentId());
      case "book-seat" -> student(Sealer.open(operation, person, BookSeat.class).studentId());
      case "cancel-booking" ->
          booked(Sealer.open(operation, person, CancelBooking.class).bookingId());
      case "decide-no-show" ->
          booked(Sealer.open(operation, person, DecideNoShow.class).bookingId());
      case "record-call" -> student(Sealer.open(operation, person, RecordCall.class).studentId());
      case "take-back-call" ->
          facts
              .find(StudentCall.TABLE, Sealer.open(operation, person, TakeBackCall.class).callId())
              .flatMap(it -> student(it.studentId()));
      case "lease-means" -> student(Sealer.open(operation, person, LeaseMeans.class).studentId());
      case "recall-lease" -> leased(Sealer.open(operation, person, RecallLease.class).leaseId());
      case "return-lease" -> leased(Sealer.open(operation, person, ReturnLease.class).leaseId());
      case "enrol-student" ->
          student(Sealer.open(operation, person, EnrolStudent.class).studentId());
      case "move-enrolment" ->
          facts
              .find(
                  Enrolment.TABLE,
                  Sealer.open(operation, person, MoveEnrolment.class).enrolmentId())
              .flatMap(it -> student(it.studentId()));
      case "transfer-enrolment" ->
          facts
              .find(
                  Enrolment.TABLE,
                  Sealer.open(operation, person, TransferEnrolment.class).enrolmentId())
              .flatMap(it -> student(it.studentId()));
      case "settle-attention" ->
          item(Sealer.open(operation, person, SettleAttention.class).itemId());
      case "escalate-attention" ->
          item(Sealer.open(operation, person, EscalateAttention.class).itemId());
      default -> Optional.empty();
    };
  }

  private Optional<Subject> booked(UUID bookingId) {
    return facts.find(Booking.TABLE, bookingId).flatMap(it -> student(it.studentId()));
  }

  private Optional<Subject> leased(UUID leaseId) {
    return facts.find(Lease.TABLE, leaseId).flatMap(it -> student(it.studentId()));
  }

  private Optional<Subject> item(UUID itemId) {
    return facts.find(AttentionItem.TABLE, itemId).flatMap(it -> student(it.studentId()));
  }

  private Optional<Subject> student(@Nullable UUID id) {
    return id == null
        ? Optional.empty()
        : facts.find(Student.TABLE, id).map(it -> new Subject(id, it.fullName(), null));
  }

  private Optional<Subject> mark(UUID student, AttendanceValue value, int minutes) {
    return facts
        .find(Student.TABLE, student)
        .map(it -> new Subject(student, it.fullName(), new Mark(it.fullName(), value, minutes)));
  }
}
