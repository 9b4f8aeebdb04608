package org.daybook.server.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.daybook.model.course.Cohort;
import org.daybook.model.course.CohortState;
import org.daybook.model.course.Course;
import org.daybook.model.course.CourseState;
import org.daybook.model.course.DefineCohort;
import org.daybook.model.course.DefineCourse;
import org.daybook.model.course.MoveCohort;
import org.daybook.model.course.MoveCourse;

/// Brings the demo's courses and cohorts into the book.
final class DemoTeaching {
  private final DemoIssue issue;
  private final LocalDate today;

  DemoTeaching(DemoIssue issue, LocalDate today) {
    this.issue = issue;
    this.today = today;
  }

  void courses(List<DemoCourse> courses) {
    for (var course : courses) {
      var id = courseId(course.code());
      if (!issue.knows(Course.TABLE, id)) {
        issue.organisation(
            new DefineCourse(
                id, course.title(), course.code(), course.minAge(), course.maxAge(), null));
        issue.organisation(new MoveCourse(id, CourseState.PUBLISHED));
      }
    }
  }

  void cohort(DemoCohort cohort, UUID trainerId) {
    var id = cohortId(cohort);
    if (issue.knows(Cohort.TABLE, id)) {
      return;
    }
    // Most are under way; one in eleven begins in three days and still fills.
    boolean begins = cohort.number() % 11 == 10;
    var first = begins ? today.plusDays(3) : today.minusDays(20L + cohort.number() % 25);
    var branch = cohort.branch();
    issue.at(
        branch,
        new DefineCohort(
            id,
            courseId(cohort.courseCode()),
            cohort.name(),
            cohort.capacity(),
            first,
            first.plusDays(90),
            trainerId,
            null));
    issue.at(branch, new MoveCohort(id, CohortState.OPEN, null));
    if (!begins) {
      issue.at(branch, new MoveCohort(id, CohortState.RUNNING, null));
    }
  }

  UUID cohortId(DemoCohort cohort) {
    return issue.idOf("cohort", cohort.key());
  }

  private UUID courseId(String code) {
    return issue.idOf("course", code);
  }
}
