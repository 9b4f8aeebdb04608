package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Cancels a session; one that is under way needs its own permission.
///
/// @param sessionId the session
/// @param reason why
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record CancelSession(UUID sessionId, String reason) implements Command {
  public CancelSession {
    Require.given(sessionId);
    reason = Require.text(reason, Require.REASON, "a reason");
  }
}
