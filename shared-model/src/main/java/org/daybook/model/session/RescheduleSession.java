package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Moves a session that has not begun to another day, time, room or trainer. The same with both
/// plans exchanged takes it back.
///
/// @param sessionId the session
/// @param seen the plan that its author saw
/// @param plan the plan that holds from now on
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record RescheduleSession(UUID sessionId, SessionPlan seen, SessionPlan plan)
    implements Command {
  public RescheduleSession {
    Require.given(sessionId, seen, plan);
  }

  /// What takes it back.
  public RescheduleSession reversed() {
    return new RescheduleSession(sessionId, plan, seen);
  }
}
