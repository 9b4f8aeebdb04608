package org.daybook.app.service.reports;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// From what somebody chooses what a report is about.
///
/// @param today the branch's business day
/// @param firstOfWeek on which a week begins where the organisation is
/// @param termFrom first day of the oldest cohort that runs
/// @param courses by title
/// @param cohorts by name
/// @param trainers by name
public record Choices(
    LocalDate today,
    DayOfWeek firstOfWeek,
    LocalDate termFrom,
    List<Choice> courses,
    List<CohortChoice> cohorts,
    List<Choice> trainers) {
  public Choices {
    courses = List.copyOf(courses);
    cohorts = List.copyOf(cohorts);
    trainers = List.copyOf(trainers);
  }

  public record Choice(UUID id, String name) {}

  public record CohortChoice(
      UUID id, String name, UUID courseId, LocalDate firstDay, LocalDate lastDay) {}
}
