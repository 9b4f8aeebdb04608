package org.daybook.app.service.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.daybook.app.replica.ReplicaReader;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.Course;
import org.daybook.model.staff.StaffMember;
import org.jspecify.annotations.Nullable;

/// What cohorts, courses and trainers are called, each read once.
final class ScheduleNames {
  private final ReplicaReader facts;
  private final Map<UUID, Optional<Cohort>> cohorts = new HashMap<>();
  private final Map<UUID, String> courses = new HashMap<>();
  private final Map<UUID, Optional<String>> staff = new HashMap<>();

  ScheduleNames(ReplicaReader facts) {
    this.facts = facts;
  }

  String cohort(UUID cohortId) {
    return found(cohortId).map(Cohort::name).orElse("");
  }

  String courseOf(UUID cohortId) {
    return found(cohortId).map(it -> course(it.courseId())).orElse("");
  }

  String course(UUID courseId) {
    return courses.computeIfAbsent(
        courseId, id -> facts.find(Course.TABLE, id).map(Course::title).orElse(""));
  }

  @Nullable String staff(@Nullable UUID staffId) {
    return staffId == null
        ? null
        : staff
            .computeIfAbsent(
                staffId, id -> facts.find(StaffMember.TABLE, id).map(StaffMember::fullName))
            .orElse(null);
  }

  private Optional<Cohort> found(UUID cohortId) {
    return cohorts.computeIfAbsent(cohortId, id -> facts.find(Cohort.TABLE, id));
  }
}
