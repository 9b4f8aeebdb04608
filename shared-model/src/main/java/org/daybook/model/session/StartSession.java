package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Starts a session; from scheduled it opens check-in on the way.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record StartSession(UUID sessionId) implements Command {
  public StartSession {
    Require.given(sessionId);
  }
}
