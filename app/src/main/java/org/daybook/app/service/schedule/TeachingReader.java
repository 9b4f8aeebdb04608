package org.daybook.app.service.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.app.service.schedule.Choices.Choice;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.enrolment.Enrolment;
import org.daybook.model.session.Session;
import org.daybook.model.staff.StaffMember;
import org.daybook.model.value.FoldedText;

/// Puts courses, their cohorts and what forms offer together from one consistent state.
final class TeachingReader {
  private final ReplicaReader facts;
  private final UUID branchId;
  private final LocalDate today;
  private final ScheduleNames names;

  TeachingReader(ReplicaReader facts, UUID branchId, LocalDate today) {
    this.facts = facts;
    this.branchId = branchId;
    this.today = today;
    this.names = new ScheduleNames(facts);
  }

  List<CourseLine> courses() {
    var byCourse = new HashMap<UUID, List<CohortLine>>();
    for (var cohort : cohorts()) {
      byCourse.computeIfAbsent(cohort.courseId(), _ -> new ArrayList<>()).add(line(cohort));
    }
    var order =
        Comparator.comparing((CohortLine it) -> it.state().ended())
            .thenComparing(CohortLine::firstDay)
            .thenComparing(it -> FoldedText.fold(it.name()));
    var lines = new ArrayList<CourseLine>();
    facts.each(
        Course.TABLE,
        it ->
            lines.add(
                new CourseLine(
                    it.id(),
                    it.title(),
                    it.code(),
                    it.minAge(),
                    it.maxAge(),
                    it.state(),
                    it.sourcedId(),
                    byCourse.getOrDefault(it.id(), List.of()).stream().sorted(order).toList())));
    lines.sort(
        Comparator.comparing((CourseLine it) -> it.state() == CourseState.ARCHIVED)
            .thenComparing(it -> FoldedText.fold(it.title())));
    return lines;
  }

  private List<Cohort> cohorts() {
    var cohorts = new ArrayList<Cohort>();
    facts.each(
        Cohort.TABLE,
        it -> {
          if (it.branchId().equals(branchId)) {
            cohorts.add(it);
          }
        });
    return cohorts;
  }

  private CohortLine line(Cohort it) {
    var sessions =
        facts.list(Session.BY_COHORT, it.id()).stream()
            .filter(session -> session.state().takesPlace())
            .toList();
    return new CohortLine(
        it.id(),
        it.courseId(),
        names.course(it.courseId()),
        it.name(),
        it.capacity(),
        taken(it.id()),
        it.firstDay(),
        it.lastDay(),
        it.trainerId(),
        names.staff(it.trainerId()),
        it.state(),
        it.sourcedId(),
        sessions.size(),
        sessions.stream()
            .map(Session::businessDate)
            .filter(day -> !day.isBefore(today))
            .min(Comparator.naturalOrder())
            .orElse(null));
  }

  private int taken(UUID cohortId) {
    return Math.toIntExact(
        facts.list(Enrolment.BY_COHORT, cohortId).stream()
            .filter(it -> it.state().holdsSeat())
            .count());
  }

  Choices choices() {
    var cohorts =
        cohorts().stream()
            .filter(it -> !it.state().ended())
            .map(it -> new Choice(it.id(), it.name(), names.course(it.courseId())))
            .sorted(byName())
            .toList();
    var courses = new ArrayList<Choice>();
    facts.each(
        Course.TABLE,
        it -> {
          if (it.state() != CourseState.ARCHIVED) {
            courses.add(new Choice(it.id(), it.title(), it.code()));
          }
        });
    courses.sort(byName());
    var trainers = new ArrayList<Choice>();
    facts.each(
        StaffMember.TABLE,
        it -> {
          if (it.active()) {
            trainers.add(new Choice(it.id(), it.fullName(), ""));
          }
        });
    trainers.sort(byName());
    return new Choices(cohorts, courses, trainers, rooms());
  }

  private static Comparator<Choice> byName() {
    return Comparator.comparing((Choice it) -> FoldedText.fold(it.name()))
        .thenComparing(Choice::id);
  }

  /// As they were spelt first, of what was planned in the last weeks and is to come.
  private List<String> rooms() {
    Map<String, String> rooms = new TreeMap<>();
    for (int days = -28; days <= 28; days++) {
      for (var session : facts.list(Session.BY_DATE, today.plusDays(days))) {
        var room = session.room();
        if (room != null && session.branchId().equals(branchId)) {
          rooms.putIfAbsent(FoldedText.fold(room), room);
        }
      }
    }
    return List.copyOf(rooms.values());
  }
}
