package org.daybook.model.enrolment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Claims a place in a cohort.
///
/// @param enrolmentId the enrolment
/// @param studentId who
/// @param cohortId where
/// @param entry state it begins in
/// @param firstDay first calendar day of the place
/// @param overCapacityReason why one more than the capacity is let in, or null
/// @param sourcedId identifier in another system, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record EnrolStudent(
    UUID enrolmentId,
    UUID studentId,
    UUID cohortId,
    EnrolmentState entry,
    LocalDate firstDay,
    @Nullable String overCapacityReason,
    @Nullable String sourcedId)
    implements Command {
  public EnrolStudent {
    Require.given(enrolmentId, studentId, cohortId, entry);
    Require.day(firstDay, "the first day");
    overCapacityReason = Require.optionalText(overCapacityReason, Require.REASON, "a reason");
    sourcedId = Require.optionalText(sourcedId, Require.SOURCED_ID, "a sourced id");
  }
}
