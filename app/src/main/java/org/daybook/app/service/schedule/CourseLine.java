package org.daybook.app.service.schedule;

import java.util.List;
import java.util.UUID;
import org.daybook.model.course.CourseState;
import org.jspecify.annotations.Nullable;

/// A course with the cohorts of the branch that take it.
///
/// @param minAge youngest age in years, or null
/// @param maxAge oldest age in years, or null
/// @param cohorts those that have not ended first, then by their first day
public record CourseLine(
    UUID courseId,
    String title,
    String code,
    @Nullable Integer minAge,
    @Nullable Integer maxAge,
    CourseState state,
    @Nullable String sourcedId,
    List<CohortLine> cohorts) {
  public CourseLine {
    cohorts = List.copyOf(cohorts);
  }
}
