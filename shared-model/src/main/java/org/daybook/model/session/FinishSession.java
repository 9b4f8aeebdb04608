package org.daybook.model.session;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.UUID;
import org.daybook.model.command.Command;
import org.daybook.model.value.Require;

/// Finishes a session that is under way. Students without a mark stay unmarked.
///
/// @param sessionId the session
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record FinishSession(UUID sessionId) implements Command {
  public FinishSession {
    Require.given(sessionId);
  }
}
