package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Lets a known student without an enrolment attend one session.
///
/// @param sessionId the session
/// @param studentId who
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record AdmitWalkIn(UUID sessionId, UUID studentId) implements Command {
  public AdmitWalkIn {
    Require.given(sessionId, studentId);
  }
}
