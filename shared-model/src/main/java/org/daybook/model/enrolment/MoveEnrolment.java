package org.daybook.model.enrolment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;
import org.jspecify.annotations.Nullable;

/// Moves an enrolment to another state of its life cycle.
///
/// @param enrolmentId the enrolment
/// @param to the new state
/// @param reason why, needed to cancel or withdraw
/// @param successorId the enrolment it was transferred to, or null
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record MoveEnrolment(
    UUID enrolmentId, EnrolmentState to, @Nullable String reason, @Nullable UUID successorId)
    implements Command {
  public MoveEnrolment {
    Require.given(enrolmentId, to);
    reason = Require.optionalText(reason, Require.REASON, "a reason");
  }
}
