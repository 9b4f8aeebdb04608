package org.daybook.app.service.schedule;

import java.util.List;
import java.util.UUID;

/// What forms of the schedule offer to choose from.
///
/// @param cohorts that sessions can be planned for
/// @param courses that cohorts can take, archived ones left out
/// @param trainers who works here, by name
/// @param rooms where sessions are held, by name
public record Choices(
    List<Choice> cohorts, List<Choice> courses, List<Choice> trainers, List<String> rooms) {
  public static final Choices NONE = new Choices(List.of(), List.of(), List.of(), List.of());

  public Choices {
    cohorts = List.copyOf(cohorts);
    courses = List.copyOf(courses);
    trainers = List.copyOf(trainers);
    rooms = List.copyOf(rooms);
  }

  /// One thing to choose.
  ///
  /// @param detail tells it from others of that name, empty where nothing does
  public record Choice(UUID id, String name, String detail) {}
}
