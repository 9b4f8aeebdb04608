package org.daybook.model.course;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Moves a cohort to another state of its life cycle.
///
/// @param cohortId the cohort
/// @param to the new state
/// @param reason why, needed to cancel
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MoveCohort(UUID cohortId, CohortState to, @Nullable String reason)
    implements Command {
  public MoveCohort {
    Require.given(cohortId, to);
    reason = Require.optionalText(reason, Require.REASON, "a reason");
  }
}
