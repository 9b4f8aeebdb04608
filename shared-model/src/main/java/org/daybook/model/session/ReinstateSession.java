package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Puts a cancelled or missed session back on the schedule.
///
/// @param sessionId the session
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record ReinstateSession(UUID sessionId, String reason) implements Command {
  public ReinstateSession {
    Require.given(sessionId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
