package org.daybook.app.service.students;

import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Reason;
import org.jspecify.annotations.Nullable;

/// A cohort in which a student could be enrolled, and what the rule says to that.
///
/// @param firstDay first calendar day of the place
/// @param seatsLeft free seats, or null when there is no limit
/// @param objection why the student cannot have a seat now, or null when that is possible
/// @param mayOverride whether the person who asks may let the student in although it is full
public record CohortOption(
    UUID cohortId,
    String course,
    String cohort,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable Integer seatsLeft,
    @Nullable Reason objection,
    boolean mayOverride) {

  /// Whether nothing but the lack of seats speaks against it.
  public boolean full() {
    return objection == Reason.SEATS_FULL;
  }
}
