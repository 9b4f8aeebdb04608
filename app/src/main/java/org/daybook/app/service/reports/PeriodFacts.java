package org.daybook.app.service.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.daybook.app.replica.PeriodReader;
import org.daybook.app.replica.PeriodReader.Mark;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.people.SamePerson;
import org.daybook.model.people.StudentMerge;
import org.daybook.model.rollcall.AttendanceMark;
import org.daybook.model.rollcall.AttendanceValue;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;

/// Everything that a report adds up, from one consistent state: the sessions that it takes account
/// of, and on demand their marks and registers.
final class PeriodFacts {
  /// After so many sessions one may stop; about a thousandth of a second of reading each.
  private static final int SESSIONS_AT_ONCE = 200;

  private final ReplicaReader facts;
  private final ReportQuery query;
  private final Watch watch;
  private final PeriodReader reader;
  private final Persons persons;
  private final Map<UUID, Held> sessions = new LinkedHashMap<>();
  private final Map<UUID, Optional<Cohort>> cohorts = new HashMap<>();
  private final Map<UUID, String> courses = new HashMap<>();
  private final Map<UUID, String> trainers = new HashMap<>();

  PeriodFacts(ReplicaReader facts, ReportQuery query, Watch watch) {
    this.facts = facts;
    this.query = query;
    this.watch = watch;
    this.reader = facts.period();
    var merges = new ArrayList<StudentMerge>();
    facts.each(StudentMerge.TABLE, merges::add);
    this.persons = new Persons(merges);
    reader.sessions(query.from(), query.to()).stream()
        .map(this::held)
        .filter(this::counts)
        .forEach(it -> sessions.put(it.id(), it));
  }

  /// When things stand so, and which day of the branch that is.
  record Now(Instant moment, LocalDate today) {}

  Map<UUID, Held> sessions() {
    return sessions;
  }

  PeriodReader reader() {
    return reader;
  }

  /// Hands over every mark that counts and says something, of each person one a session; answers
  /// whether all of them were.
  boolean marks(Consumer<Mark> consumer) {
    Consumer<Mark> said =
        mark -> {
          if (mark.value() != AttendanceValue.UNMARKED) {
            consumer.accept(mark);
          }
        };
    if (query.filter().student().isPresent()) {
      var studentId = query.filter().student().get();
      persons.once(each -> marksOf(studentId, each), said);
      return true;
    }
    return inParts(part -> marks(part, said));
  }

  /// The marks of some sessions that count, of each person one a session.
  void marks(List<UUID> part, Consumer<Mark> consumer) {
    persons.once(each -> reader.marks(part, each), consumer);
  }

  /// Goes through the sessions part by part; answers whether it came to the end.
  boolean inParts(Consumer<List<UUID>> work) {
    long done = 0;
    for (var part : PeriodReader.parts(List.copyOf(sessions.keySet()), SESSIONS_AT_ONCE)) {
      if (!watch.goOn(done, sessions.size())) {
        return false;
      }
      work.accept(part);
      done += part.size();
    }
    return watch.goOn(done, sessions.size());
  }

  private void marksOf(UUID studentId, Consumer<Mark> consumer) {
    SamePerson.all(studentId, facts).stream()
        .flatMap(it -> facts.list(AttendanceMark.BY_STUDENT, it).stream())
        .filter(it -> it.counts() && sessions.containsKey(it.sessionId()))
        .map(it -> new Mark(it.sessionId(), it.studentId(), it.attendance(), it.minutes()))
        .forEach(consumer);
  }

  /// The entry of the book that stands for whom a mark is about.
  UUID person(Mark mark) {
    return person(mark.studentId());
  }

  UUID person(UUID studentId) {
    return persons.of(studentId);
  }

  Map<UUID, PeriodReader.Named> students(Collection<UUID> ids) {
    return Names.of(ids, facts);
  }

  /// Empty when the desk does not know who it is.
  String trainer(UUID staffId) {
    return trainers.computeIfAbsent(
        staffId, id -> facts.find(StaffMember.TABLE, id).map(StaffMember::fullName).orElse(""));
  }

  private Held held(Session session) {
    var cohort = cohorts.computeIfAbsent(session.cohortId(), id -> facts.find(Cohort.TABLE, id));
    return new Held(
        session,
        cohort.map(Cohort::name).orElse(""),
        cohort.map(it -> course(it.courseId())).orElse(""),
        Optional.ofNullable(session.trainerId())
            .or(() -> cohort.flatMap(it -> Optional.ofNullable(it.trainerId()))));
  }

  private String course(UUID courseId) {
    return courses.computeIfAbsent(
        courseId, id -> facts.find(Course.TABLE, id).map(Course::title).orElse(""));
  }

  private boolean counts(Held held) {
    var filter = query.filter();
    var session = held.session();
    return filter.cohort().map(session.cohortId()::equals).orElse(true)
        && filter.course().map(it -> isOf(it, session)).orElse(true)
        && filter.trainer().map(it -> it.staffId().equals(held.trainerId())).orElse(true)
        && filter.weekday().map(it -> it == session.businessDate().getDayOfWeek()).orElse(true);
  }

  private boolean isOf(UUID courseId, Session session) {
    return cohorts
        .getOrDefault(session.cohortId(), Optional.empty())
        .map(it -> it.courseId().equals(courseId))
        .orElse(false);
  }
}
