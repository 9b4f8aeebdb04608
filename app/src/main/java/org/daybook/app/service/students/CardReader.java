package org.daybook.app.service.students;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.students.StudentCard.Attendance;
import org.daybook.app.service.students.StudentCard.Details;
import org.daybook.app.service.students.StudentCard.EnrolmentLine;
import org.daybook.app.service.students.StudentCard.FamilyLine;
import org.daybook.app.service.students.StudentCard.Marked;
import org.daybook.app.service.students.StudentCard.Member;
import org.daybook.app.service.students.StudentCard.NextSession;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.enrolment.EnrolmentState;
import org.daybook.model.organisation.Policies;
import org.daybook.model.organisation.PolicyKey;
import org.daybook.model.people.Family;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.Student;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceRate;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.Session;
import org.daybook.model.value.FoldedText;
import org.jspecify.annotations.Nullable;

/// Reads the parts of a card from one consistent state.
final class CardReader {
  private static final int MARKS_SHOWN = 24;
  private static final int SESSIONS_SHOWN = 4;

  private final ReplicaReader facts;
  private final Instant now;
  private final LocalDate today;
  private final Map<UUID, Optional<Cohort>> cohorts = new HashMap<>();

  /// @param today the branch's business day now
  CardReader(ReplicaReader facts, Instant now, LocalDate today) {
    this.facts = facts;
    this.now = now;
    this.today = today;
  }

  /// @param showNote whether the person who looks may see notes
  Details details(Student student, boolean showNote) {
    var birth = student.birthDate();
    boolean birthday =
        birth != null
            && birth.getMonth() == today.getMonth()
            && birth.getDayOfMonth() == today.getDayOfMonth();
    return new Details(
        student.id(),
        student.fullName(),
        student.code(),
        student.phone(),
        birth,
        age(birth),
        birthday,
        student.guest(),
        showNote ? student.note() : null);
  }

  private @Nullable Integer age(@Nullable LocalDate birth) {
    return birth == null || birth.isAfter(today) ? null : Period.between(birth, today).getYears();
  }

  /// @param same all entries of the person, who are nobody else of the family
  @Nullable FamilyLine family(Student student, Set<UUID> same) {
    return facts
        .find(Family.TABLE, student.familyId())
        .map(it -> new FamilyLine(it.id(), it.name(), it.phone(), members(student, same)))
        .orElse(null);
  }

  private List<Member> members(Student student, Set<UUID> same) {
    return facts.list(Student.BY_FAMILY, student.familyId()).stream()
        .filter(it -> !same.contains(it.id()))
        .filter(it -> SamePerson.current(it.id(), facts).equals(it.id()))
        .sorted(Comparator.comparing((Student it) -> FoldedText.fold(it.fullName())))
        .map(it -> new Member(it.id(), it.fullName(), it.code(), cohortsOf(it)))
        .toList();
  }

  private List<String> cohortsOf(Student student) {
    return SamePerson.all(student.id(), facts).stream()
        .flatMap(id -> facts.list(Enrolment.BY_STUDENT, id).stream())
        .filter(it -> it.state().holdsSeat())
        .flatMap(it -> cohort(it.cohortId()).stream())
        .map(Cohort::name)
        .distinct()
        .sorted()
        .toList();
  }

  /// @param marks all of the person; where two entries of the book were marked in one session, the
  ///   first counts
  /// @param sessions of the marks, by id
  Attendance attendance(Student student, List<AttendanceMark> marks, Map<UUID, Session> sessions) {
    var all =
        marks.stream()
            .filter(it -> it.counts() && it.attendance() != AttendanceValue.UNMARKED)
            .filter(it -> sessions.containsKey(it.sessionId()))
            .collect(Collectors.toMap(AttendanceMark::sessionId, it -> it, (first, _) -> first))
            .values()
            .stream()
            .sorted(Comparator.comparing(it -> startOf(it, sessions)))
            .toList();
    var newest = all.subList(Math.max(0, all.size() - MARKS_SHOWN), all.size());
    var shown = newest.stream().flatMap(it -> marked(it, sessions)).toList();
    return new Attendance(
        shown,
        AttendanceRate.of(shown.stream().map(Marked::value).toList()),
        Policies.number(
            facts, student.organisationId(), student.branchId(), PolicyKey.ATTENDANCE_THRESHOLD));
  }

  private static Instant startOf(AttendanceMark mark, Map<UUID, Session> sessions) {
    var session = sessions.get(mark.sessionId());
    return session == null ? Instant.MIN : session.startsAt();
  }

  private Stream<Marked> marked(AttendanceMark mark, Map<UUID, Session> sessions) {
    var session = sessions.get(mark.sessionId());
    return session == null
        ? Stream.empty()
        : Stream.of(
            new Marked(
                session.businessDate(),
                mark.attendance(),
                mark.minutes(),
                cohort(session.cohortId()).map(Cohort::name).orElse("")));
  }

  List<EnrolmentLine> enrolments(List<Enrolment> enrolments) {
    var waiting = facts.covered(Enrolment.TABLE, enrolments.stream().map(Enrolment::id).toList());
    return enrolments.stream()
        .sorted(
            Comparator.comparing((Enrolment it) -> !it.state().live())
                .thenComparing(Enrolment::firstDay, Comparator.reverseOrder())
                .thenComparing(Enrolment::id))
        .map(it -> {
          var cohort = cohort(it.cohortId());
          return new EnrolmentLine(
              it.id(),
              course(cohort),
              cohort.map(Cohort::name).orElse(""),
              it.state(),
              it.firstDay(),
              leavesTo(it.state()),
              waiting.contains(it.id()));
        })
        .toList();
  }

  /// What becomes of an enrolment when its place is given up.
  static @Nullable EnrolmentState leavesTo(EnrolmentState state) {
    return Stream.of(EnrolmentState.WITHDRAWN, EnrolmentState.CANCELLED)
        .filter(state::mayBecome)
        .findFirst()
        .orElse(null);
  }

  List<NextSession> next(List<Enrolment> enrolments) {
    var coming = new ArrayList<Session>();
    for (var enrolment : enrolments) {
      if (enrolment.state().holdsSeat()) {
        facts.list(Session.BY_COHORT, enrolment.cohortId()).stream()
            .filter(it -> it.state().takesPlace() && it.endsAt().isAfter(now))
            .filter(it -> !it.businessDate().isBefore(enrolment.firstDay()))
            .forEach(coming::add);
      }
    }
    return coming.stream()
        .distinct()
        .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::id))
        .limit(SESSIONS_SHOWN)
        .map(this::next)
        .toList();
  }

  private NextSession next(Session session) {
    var cohort = cohort(session.cohortId());
    return new NextSession(
        session.id(),
        course(cohort),
        cohort.map(Cohort::name).orElse(""),
        session.startsAt(),
        session.endsAt(),
        session.room(),
        session.businessDate().equals(today));
  }

  /// Sessions of marks, by id.
  Map<UUID, Session> sessionsOf(List<AttendanceMark> marks) {
    var ids = marks.stream().map(AttendanceMark::sessionId).distinct().toList();
    return facts.findAll(Session.TABLE, ids).stream()
        .collect(Collectors.toMap(Session::id, it -> it));
  }

  private Optional<Cohort> cohort(UUID id) {
    return cohorts.computeIfAbsent(id, it -> facts.find(Cohort.TABLE, it));
  }

  private String course(Optional<Cohort> cohort) {
    return cohort
        .flatMap(it -> facts.find(Course.TABLE, it.courseId()))
        .map(Course::title)
        .orElse("");
  }
}
