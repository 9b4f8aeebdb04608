package org.daybook.app.service.attention;

import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.booking.Booking;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.device.Device;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.Register;
import org.daybook.model.session.ClosedDay;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionPlan;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Turns rows into what they say to a person.
final class SaidReader {
  private final ReplicaReader facts;

  SaidReader(ReplicaReader facts) {
    this.facts = facts;
  }

  Said mark(AttendanceMark it) {
    return new Said.Mark(it.id(), it.attendance(), it.minutes(), it.counts() || isConfirmed(it));
  }

  /// Whether what counts now says the same: a correction is a mark of its own.
  private boolean isConfirmed(AttendanceMark it) {
    return facts.list(AttendanceMark.BY_SLOT, it.slotId()).stream()
        .filter(AttendanceMark::counts)
        .anyMatch(now -> now.attendance() == it.attendance() && now.minutes() == it.minutes());
  }

  Said plan(Session it) {
    return plan(it, it.plan(), it.state(), it.stateReason());
  }

  /// The plan that a session was to have.
  Said wanted(Session it, SessionPlan plan) {
    return plan(it, plan, null, null);
  }

  private Said plan(
      Session it, SessionPlan plan, @Nullable SessionState state, @Nullable String why) {
    var trainer = plan.trainerId();
    return new Said.Plan(
        it.id(),
        cohort(it.cohortId()),
        plan.businessDate(),
        plan.startsAt(),
        plan.endsAt(),
        plan.room(),
        trainer == null
            ? null
            : facts.find(StaffMember.TABLE, trainer).map(StaffMember::fullName).orElse(null),
        state,
        why);
  }

  Said closedDay(ClosedDay it) {
    return new Said.ClosedDay(it.businessDate(), it.reason(), it.closed());
  }

  Said register(Register it) {
    return new Said.Register(it.state(), it.roster().size(), it.reason());
  }

  Said student(Student it) {
    return new Said.Student(it.id(), it.fullName(), it.code(), it.phone(), it.birthDate());
  }

  Said place(Enrolment it) {
    return new Said.Place(
        facts.find(Student.TABLE, it.studentId()).map(Student::fullName).orElse(""),
        cohort(it.cohortId()),
        it.state(),
        it.firstDay());
  }

  Said seat(Booking it) {
    var session = facts.find(Session.TABLE, it.sessionId());
    return new Said.Seat(
        facts.find(Student.TABLE, it.studentId()).map(Student::fullName).orElse(""),
        session.map(at -> cohort(at.cohortId())).orElse(""),
        session.map(Session::startsAt).orElse(null),
        it.state());
  }

  Said group(Cohort it) {
    var course = facts.find(Course.TABLE, it.courseId());
    long taken =
        facts.list(Enrolment.BY_COHORT, it.id()).stream()
            .filter(place -> place.state().holdsSeat())
            .count();
    return new Said.Group(
        it.name(),
        it.state(),
        it.capacity(),
        (int) taken,
        course.map(Course::minAge).orElse(null),
        course.map(Course::maxAge).orElse(null));
  }

  Said course(Course it) {
    return new Said.Course(it.title(), it.state());
  }

  Said staff(StaffMember it) {
    return new Said.StaffMember(it.fullName(), it.signInName(), it.active());
  }

  Said device(Device it) {
    return new Said.Device(it.name(), it.state());
  }

  private String cohort(UUID id) {
    return facts.find(Cohort.TABLE, id).map(Cohort::name).orElse("");
  }
}
