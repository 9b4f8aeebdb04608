package org.daybook.model.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Defines a cohort of a course at a branch, or changes its plan.
///
/// @param cohortId the cohort
/// @param courseId what it takes
/// @param name what people call it
/// @param capacity seats, 0 for unlimited
/// @param firstDay first calendar day
/// @param lastDay last calendar day
/// @param trainerId usual trainer, or null
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record DefineCohort(
    UUID cohortId,
    UUID courseId,
    String name,
    int capacity,
    LocalDate firstDay,
    LocalDate lastDay,
    @Nullable UUID trainerId,
    @Nullable String sourcedId)
    implements Command {
  public DefineCohort {
    Require.given(cohortId, courseId);
    name = Require.text(name, Require.NAME, "a name");
    Require.between(0, 10_000, capacity, "a capacity");
    Require.day(firstDay, "the first day");
    Require.day(lastDay, "the last day");
    Require.that(!lastDay.isBefore(firstDay), "the last day is not before the first");
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }
}
