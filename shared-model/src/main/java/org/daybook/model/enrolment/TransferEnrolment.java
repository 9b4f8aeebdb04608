package org.daybook.model.enrolment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Moves a student from a place in one cohort to a place in another one of the branch, at once: the
/// old place is given up only where the new one is had.
///
/// @param enrolmentId the place that is given up
/// @param successorId the new enrolment
/// @param cohortId where
/// @param firstDay first calendar day of the new place
/// @param reason why, or null
/// @param overCapacityReason why one more than the capacity is let in, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record TransferEnrolment(
    UUID enrolmentId,
    UUID successorId,
    UUID cohortId,
    LocalDate firstDay,
    @Nullable String reason,
    @Nullable String overCapacityReason)
    implements Command {
  public TransferEnrolment {
    Require.given(enrolmentId, successorId, cohortId);
    Require.day(firstDay, "the first day");
    reason = Require.optionalText(reason, Require.REASON, "a reason");
    overCapacityReason = Require.optionalText(overCapacityReason, Require.REASON, "a reason");
    if (enrolmentId.equals(successorId)) {
      throw new IllegalArgumentException("no place is moved to itself");
    }
  }
}
