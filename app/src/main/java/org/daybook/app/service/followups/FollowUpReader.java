package org.daybook.app.service.followups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.app.replica.PeriodReader.Mark;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.reports.Persons;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.people.Family;
import org.daybook.model.people.Student;
import org.daybook.model.people.StudentCall;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AbsenceRun;
import org.daybook.model.session.Session;
import org.daybook.model.session.SessionState;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// Finds who stays away, from one consistent state: first whoever was absent more than once lately,
/// and only of those what else was said.
final class FollowUpReader {
  /// Who was missed longer ago than this is no longer today's business.
  private static final int DAYS_BACK = 14;

  /// A week more, so that of a weekly session the one before is seen too.
  private static final int DAYS_LOOKED_AT = DAYS_BACK + 7;

  private static final Comparator<FollowUp> MOST_MISSED_FIRST =
      Comparator.comparingInt(FollowUp::absences)
          .reversed()
          .thenComparing(it -> it.last().startsAt())
          .thenComparing(FollowUp::name)
          .thenComparing(FollowUp::studentId);

  private final ReplicaReader facts;
  private final LocalDate today;
  private final boolean seesNotes;
  private final Persons persons;
  private final Map<UUID, Session> sessions;

  /// @param seesNotes whether what was heard in calls is told
  FollowUpReader(ReplicaReader facts, LocalDate today, Instant now, boolean seesNotes) {
    this.facts = facts;
    this.today = today;
    this.seesNotes = seesNotes;
    var merges = new ArrayList<StudentMerge>();
    facts.each(StudentMerge.TABLE, merges::add);
    this.persons = new Persons(merges);
    this.sessions =
        facts.period().sessions(today.minusDays(DAYS_LOOKED_AT), today).stream()
            .filter(it -> it.state() != SessionState.CANCELLED && !it.endsAt().isAfter(now))
            .collect(Collectors.toMap(Session::id, it -> it));
  }

  List<FollowUp> due() {
    return marksOf(oftenAbsent()).entrySet().stream()
        .flatMap(it -> due(it.getKey(), it.getValue()).stream())
        .sorted(MOST_MISSED_FIRST)
        .toList();
  }

  private Set<UUID> oftenAbsent() {
    var missed = new HashMap<UUID, Set<UUID>>();
    for (var mark : facts.period().absences(sessions.keySet())) {
      missed
          .computeIfAbsent(persons.of(mark.studentId()), _ -> new HashSet<>())
          .add(mark.sessionId());
    }
    return missed.entrySet().stream()
        .filter(it -> it.getValue().size() >= AbsenceRun.TO_BE_FOLLOWED_UP)
        .filter(it -> it.getValue().stream().anyMatch(this::isLate))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  private boolean isLate(UUID sessionId) {
    return !session(sessionId).businessDate().isBefore(today.minusDays(DAYS_BACK));
  }

  /// What was said of them in the sessions that are looked at, newest first, by person.
  private Map<UUID, List<Mark>> marksOf(Collection<UUID> people) {
    var entries = people.stream().flatMap(it -> persons.entriesOf(it).stream()).toList();
    var marks = new HashMap<UUID, List<Mark>>();
    persons.once(
        each ->
            facts
                .period()
                .marksOf(
                    entries,
                    mark -> {
                      if (sessions.containsKey(mark.sessionId())) {
                        each.accept(mark);
                      }
                    }),
        mark ->
            marks.computeIfAbsent(persons.of(mark.studentId()), _ -> new ArrayList<>()).add(mark));
    marks.values().forEach(it -> it.sort(Comparator.comparing(this::startOf).reversed()));
    return marks;
  }

  private Instant startOf(Mark mark) {
    return session(mark.sessionId()).startsAt();
  }

  private Session session(UUID id) {
    return Objects.requireNonNull(sessions.get(id));
  }

  private Optional<FollowUp> due(UUID personId, List<Mark> newestFirst) {
    int absences = AbsenceRun.of(newestFirst.stream().map(Mark::value).toList());
    if (absences < AbsenceRun.TO_BE_FOLLOWED_UP) {
      return Optional.empty();
    }
    var entries = persons.entriesOf(personId);
    var last =
        newestFirst.stream()
            .filter(it -> AbsenceRun.of(List.of(it.value())) == 1)
            .map(it -> session(it.sessionId()))
            .findFirst()
            .orElseThrow();
    var calls = calls(entries);
    if (!isLate(last.id()) || !isExpected(entries, last) || settled(calls, last)) {
      return Optional.empty();
    }
    return facts
        .find(Student.TABLE, personId)
        .map(it -> followUp(it, absences, last, calls.stream().findFirst().orElse(null)));
  }

  /// Newest first.
  private List<StudentCall> calls(Set<UUID> entries) {
    return entries.stream()
        .flatMap(it -> facts.list(StudentCall.BY_STUDENT, it).stream())
        .filter(StudentCall::standing)
        .sorted(Comparator.comparing(StudentCall::calledAt).reversed())
        .toList();
  }

  /// A call is about what was missed up to its session: who stays away again is to be asked again.
  private boolean settled(List<StudentCall> calls, Session last) {
    return calls.stream()
        .flatMap(it -> Stream.ofNullable(sessions.get(it.sessionId())))
        .anyMatch(it -> !it.startsAt().isBefore(last.startsAt()));
  }

  /// Whether the student still has a place where the last session was missed.
  private boolean isExpected(Set<UUID> entries, Session last) {
    return entries.stream()
        .flatMap(it -> facts.list(Enrolment.BY_STUDENT, it).stream())
        .anyMatch(it -> it.state().holdsSeat() && it.cohortId().equals(last.cohortId()));
  }

  private FollowUp followUp(
      Student student, int absences, Session last, @Nullable StudentCall before) {
    var family = facts.find(Family.TABLE, student.familyId());
    var cohort = facts.find(Cohort.TABLE, last.cohortId());
    var course = cohort.flatMap(it -> facts.find(Course.TABLE, it.courseId()));
    return new FollowUp(
        student.id(),
        student.fullName(),
        student.code(),
        family.map(Family::name).filter(it -> !it.equals(student.fullName())).orElse(null),
        family.map(Family::phone).orElse(student.phone()),
        absences,
        new FollowUp.Missed(
            last.id(),
            course.map(Course::title).orElse(""),
            cohort.map(Cohort::name).orElse(""),
            last.businessDate(),
            last.startsAt()),
        before == null ? null : earlier(before));
  }

  private FollowUp.Earlier earlier(StudentCall call) {
    return new FollowUp.Earlier(
        call.calledAt(),
        facts.find(StaffMember.TABLE, call.calledBy()).map(StaffMember::fullName).orElse(null),
        seesNotes ? call.note() : null);
  }
}
